import type { JsonObject, Manifest } from '../manifests/manifest';
import type { Pod, Served } from './cluster';
import { addressesOf, belongsInEndpoints, isReady, referenceTo } from './endpoint-address';
import { podsByPorts } from './endpoint-ports';
import { packSubsets, type Subset, truncateSubsets } from './endpoint-subsets';
import type { Service } from './services';
import type { Symbols } from './symbols';

/** What set the controller to work last; at the latest, that the Service was created. */
export const triggerTimeAnnotation = 'endpoints.kubernetes.io/last-change-trigger-time';

/**
 * kubernetes pkg/controller/endpoint/endpoints_controller.go, syncService: the Endpoints of a Service with a selector. Of
 * Endpoints that somebody made for it by hand only the annotations stay.
 *
 * What they hold is made anew whenever it is asked for: most are looked at once at most, and all of them together take
 * more memory than the Services.
 */
export class ServiceEndpoints implements Served {
  readonly namespace: string;
  readonly name: string;
  readonly owner: Manifest;
  readonly symbols: Symbols;

  constructor(
    private readonly service: Service,
    private readonly pods: readonly Pod[],
    private readonly handMade: Manifest | undefined,
    private readonly time: string,
  ) {
    this.owner = service.manifest;
    this.namespace = this.owner.namespace;
    this.name = this.owner.name;
    this.symbols = [[time, '*']];
  }

  get labels(): Readonly<Record<string, string>> {
    return labelsOf(this.service);
  }

  get annotations(): Readonly<Record<string, string>> {
    return this.annotationsIf(this.held().truncated);
  }

  get subsets(): readonly Subset[] {
    return this.held().subsets;
  }

  get body(): JsonObject {
    const { namespace, name, labels } = this;
    const { subsets, truncated } = this.held();
    const metadata = { namespace, name, labels, annotations: this.annotationsIf(truncated) };
    return { apiVersion: 'v1', kind: 'Endpoints', metadata, subsets };
  }

  private held() {
    return truncateSubsets(subsetsOf(this.service, this.pods));
  }

  private annotationsIf(truncated: boolean): Readonly<Record<string, string>> {
    return {
      ...this.handMade?.annotations,
      [triggerTimeAnnotation]: this.time,
      ...(truncated && { 'endpoints.kubernetes.io/over-capacity': 'truncated' }),
    };
  }
}

function labelsOf({ manifest, headless }: Service): Readonly<Record<string, string>> {
  const { 'service.kubernetes.io/headless': _, ...labels } = manifest.labels;
  return {
    ...labels,
    ...(headless && { 'service.kubernetes.io/headless': '' }),
    'endpoints.kubernetes.io/managed-by': 'endpoint-controller',
  };
}

/** Pods that offer the same ports are a subset; one that offers none of a Service's ports is in none. */
function subsetsOf(service: Service, pods: readonly Pod[]): readonly Subset[] {
  const { publishNotReadyAddresses, families } = service;
  const reachable = pods.filter((pod) => belongsInEndpoints(pod, publishNotReadyAddresses));
  const groups = podsByPorts(service, reachable).filter(({ ports }) => ports.length > 0 || isPortless(service));
  const subsets = groups.map(({ ports, pods: alike }): Subset => {
    const addresses: JsonObject[] = [];
    const notReadyAddresses: JsonObject[] = [];
    for (const pod of alike) {
      const [ip] = addressesOf(pod.body, families[0]);
      if (ip === undefined) continue;
      const ready = publishNotReadyAddresses || isReady(pod.body);
      (ready ? addresses : notReadyAddresses).push({ ip, ...referenceTo(pod, service) });
    }
    return { addresses, notReadyAddresses, ports };
  });
  return subsets.length === 1 ? subsets : packSubsets(subsets);
}

/** Only a headless Service may do without ports. */
function isPortless({ ports, headless }: Service): boolean {
  return headless && ports.length === 0;
}
