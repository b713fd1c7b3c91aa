import { NODE_IP } from '../addresses';
import type { Api } from '../api/api';
import { type ContainerState, now, statusOf } from './container-state';
import type { Pod } from './pod';

export interface PodState {
  readonly phase?: 'Failed' | 'Succeeded';
  readonly initialized: boolean;
  readonly ip: string;
  readonly containers: ReadonlyMap<string, ContainerState>;
}

/** Tells the API server the status of one pod, one request at a time: an older status never lands after a newer one. */
export class PodStatusReport {
  private readonly startTime = now();
  private readonly conditions = new Map<string, object & { status: string }>();
  private sent = '';
  private wanted = false;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly api: Api,
    private readonly pod: Pod,
    private readonly state: () => PodState,
  ) {}

  send(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.sending = this.sending.then(async () => {
      this.wanted = false;
      const status = this.status();
      const text = JSON.stringify(status);
      if (text === this.sent) return;
      const { namespace, name } = this.pod.metadata;
      await this.api
        .mergePatch(`/api/v1/namespaces/${namespace}/pods/${name}/status`, { status })
        .then(() => {
          this.sent = text;
        })
        .catch((error) => {
          if (error.status !== 404) setTimeout(() => this.send(), 500); // the API server is away
        });
    });
  }

  private status(): object {
    const { initContainers, containers } = this.pod.spec;
    const { phase, initialized, ip, containers: states } = this.state();
    const stateOf = (name: string) => states.get(name)!;
    const running = containers.some(({ name }) => stateOf(name).state.running || stateOf(name).restartCount > 0);
    const ready = containers.every(({ name }) => stateOf(name).ready);
    return {
      phase: phase ?? (running ? 'Running' : 'Pending'),
      hostIP: NODE_IP,
      hostIPs: [{ ip: NODE_IP }],
      podIP: ip,
      podIPs: [{ ip }],
      startTime: this.startTime,
      containerStatuses: containers.map((container) => statusOf(container, stateOf(container.name))),
      ...(initContainers && {
        initContainerStatuses: initContainers.map((container) => statusOf(container, stateOf(container.name))),
      }),
      conditions: [
        this.condition('PodScheduled', true),
        this.condition('Initialized', initialized),
        this.condition('ContainersReady', ready),
        this.condition('Ready', ready),
      ],
    };
  }

  /** The time of the last change stays while nothing changes. */
  private condition(type: string, holds: boolean): object {
    const status = holds ? 'True' : 'False';
    const before = this.conditions.get(type);
    if (before?.status === status) return before;
    const condition = { type, status, lastTransitionTime: now() };
    this.conditions.set(type, condition);
    return condition;
  }
}
