import type { Api } from '../cluster/api/api';
import type { Pod } from '../cluster/kubelet/pod';
import type { Labels } from '../cluster/kubernetes';

export interface ActiveTarget {
  readonly scrapePool: string;
  readonly scrapeUrl: string;
  readonly labels: Labels;
  readonly discoveredLabels: Labels;
  readonly health: 'up' | 'down' | 'unknown';
  readonly lastError: string;
}

export interface Sample {
  readonly metric: Labels;
  readonly value: readonly [number, string];
}

interface AlertRule {
  readonly name: string;
  readonly state: 'inactive' | 'pending' | 'firing';
}

/** The HTTP API of a Prometheus. */
export class PrometheusApi {
  private constructor(
    private readonly address: () => Promise<string>,
    readonly pod: string,
  ) {}

  /** Listens at `host:port`, in no pod. */
  static at(address: string): PrometheusApi {
    return new PrometheusApi(async () => `http://${address}`, '');
  }

  /** Runs in a pod; asked anew each time, through restarts that change the address. */
  static inPod(api: Api, namespace: string, name: string): PrometheusApi {
    return new PrometheusApi(async () => {
      const pod = await api.get<Pod>(`/api/v1/namespaces/${namespace}/pods/${name}`);
      if (!pod.status?.podIP) throw new Error(`${name} has no address yet`);
      return `http://${pod.status.podIP}:9090`;
    }, name);
  }

  /** The same by the address that it has now: for when there is no API server to ask. */
  async pinned(): Promise<PrometheusApi> {
    const address = await this.address();
    return new PrometheusApi(async () => address, this.pod);
  }

  async ready(): Promise<boolean> {
    return (await fetch(`${await this.address()}/-/ready`)).ok;
  }

  async targets(): Promise<readonly ActiveTarget[]> {
    return (await this.ask<{ activeTargets: ActiveTarget[] }>('/api/v1/targets?state=active')).activeTargets;
  }

  /** Everyone in this pool, with how the last scrape went. */
  async pool(name: string): Promise<readonly ActiveTarget[]> {
    return (await this.targets()).filter(({ scrapePool }) => scrapePool === name);
  }

  async query(expression: string): Promise<readonly Sample[]> {
    return (await this.ask<{ result: Sample[] }>(`/api/v1/query?query=${encodeURIComponent(expression)}`)).result;
  }

  /** The values that a query answers with, in order. */
  async values(expression: string): Promise<string[]> {
    return (await this.query(expression)).map(({ value }) => value[1]).sort();
  }

  async isFiring(alert: string): Promise<boolean> {
    return (await this.firing()).includes(alert);
  }

  /** The names of the alerts that fire. */
  async firing(): Promise<string[]> {
    const { groups } = await this.ask<{ groups: { rules: AlertRule[] }[] }>('/api/v1/rules?type=alert');
    const rules = groups.flatMap((group) => group.rules);
    return rules.filter(({ state }) => state === 'firing').map(({ name }) => name);
  }

  private async ask<T>(path: string): Promise<T> {
    const answer = await fetch(`${await this.address()}${path}`, { signal: AbortSignal.timeout(5000) });
    const { data, error } = (await answer.json()) as { data: T; error?: string };
    if (error) throw new Error(error);
    return data;
  }
}
