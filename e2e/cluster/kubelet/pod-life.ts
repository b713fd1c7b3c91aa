import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from '../../processes/start';
import { sleep } from '../../processes/until';
import type { Api } from '../api/api';
import { makePodNetwork, nodeNetwork, type PodNetwork } from '../network/pod-network';
import { startContainer } from './container';
import { backingOff, type ContainerState, creating, ended, notStarted, nowRunning } from './container-state';
import type { Images } from './image';
import type { Container, Pod } from './pod';
import { PodStatusReport } from './pod-status';
import { probe } from './probing';
import { StartError } from './start-error';
import { Volumes } from './volumes';

export interface KubeletSettings {
  readonly api: Api;
  readonly images: Images;
  /** Holds everything of the pods that are running. */
  readonly folder: string;
  /** One file per container. */
  readonly logs: string;
  /** Told why a pod has to wait. */
  readonly note: (what: string) => void;
}

const LONGEST_WAIT = 20_000;
const AFTER_READY = 6000;

/** One pod from its network to its end: init containers, containers with probes and restarts, status. */
export class PodLife {
  private readonly folder: string;
  private readonly containers = new Map<string, ContainerState>();
  private readonly report: PodStatusReport;
  private network?: PodNetwork;
  private volumes?: Volumes;
  private initialized = false;
  private phase?: 'Failed' | 'Succeeded';
  private stopping = false;
  private settle!: () => void;
  private readonly settled = new Promise<void>((resolve) => {
    this.settle = resolve;
  });

  constructor(
    readonly pod: Pod,
    private readonly settings: KubeletSettings,
  ) {
    this.folder = join(settings.folder, pod.metadata.uid!);
    for (const { name } of this.initContainers.concat(pod.spec.containers)) this.containers.set(name, creating);
    this.report = new PodStatusReport(settings.api, pod, () => ({
      phase: this.phase,
      initialized: this.initialized,
      ip: this.network!.ip,
      containers: this.containers,
    }));
  }

  async run(): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    this.network = this.pod.spec.hostNetwork ? nodeNetwork : await makePodNetwork();
    this.volumes = new Volumes(this.settings.api, this.pod, join(this.folder, 'volumes'), this.network.ip);
    this.report.send();
    await this.mountVolumes(this.volumes);
    for (const container of this.initContainers) {
      if (container.restartPolicy === 'Always') {
        void this.keepRunning(container);
        while (!this.stopping && !this.containers.get(container.name)!.started) await sleep(50);
      } else if (!(await this.runsToItsEnd(container))) return;
    }
    this.initialized = true;
    void this.settles();
    for (const container of this.pod.spec.containers) void this.keepRunning(container);
  }

  /** Takes a change of a Secret or ConfigMap into the volumes. */
  async refresh(kind: 'Secret' | 'ConfigMap', name: string): Promise<void> {
    await this.settled;
    if (this.stopping) return;
    await this.volumes?.refresh(kind, name).catch(({ message }: Error) => {
      this.note(message);
      setTimeout(() => void this.refresh(kind, name), 500); // the API server is away
    });
  }

  signal(container: string, name: NodeJS.Signals): void {
    this.containers.get(container)?.running?.signal(name);
  }

  /** SIGTERM, and SIGKILL for what is left after the grace period. */
  async stop(graceSeconds: number): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    const running = [...this.containers.values()].flatMap((state) => state.running ?? []);
    for (const each of running) each.signal('SIGTERM');
    const exits = Promise.all(running.map(({ exited }) => exited));
    await Promise.race([exits, sleep(graceSeconds * 1000)]);
    for (const each of running) each.signal('SIGKILL');
    await exits;
    await this.network?.close().catch(({ message }: Error) => this.note(message));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get initContainers(): Container[] {
    return [...(this.pod.spec.initContainers ?? [])];
  }

  private async mountVolumes(volumes: Volumes): Promise<void> {
    for (let pause = 100; !this.stopping; pause = Math.min(pause * 2, 2000)) {
      try {
        return await volumes.mountAll();
      } catch (error) {
        this.note(`FailedMount: ${(error as Error).message}`);
        await sleep(pause);
      }
    }
  }

  private async runsToItsEnd(container: Container): Promise<boolean> {
    for (let pause = 500; !this.stopping; pause = Math.min(pause * 2, 10_000)) {
      const code = await this.runOnce(container);
      if (code === 0) {
        this.set(container, { ready: true });
        return true;
      }
      if (code !== undefined && this.pod.spec.restartPolicy === 'Never') {
        this.phase = 'Failed';
        this.report.send();
        return false;
      }
      if (code !== undefined) this.set(container, backingOff(this.containers.get(container.name)!, code));
      await sleep(pause);
    }
    return false;
  }

  private async keepRunning(container: Container): Promise<void> {
    const policy = container.restartPolicy ?? this.pod.spec.restartPolicy ?? 'Always';
    for (let pause = 500; !this.stopping; pause = Math.min(pause * 2, 10_000)) {
      const began = Date.now();
      const code = await this.runOnce(container);
      if (this.stopping) return;
      if (code !== undefined && (policy === 'Never' || (policy === 'OnFailure' && code === 0))) return this.finish();
      if (code !== undefined) this.set(container, backingOff(this.containers.get(container.name)!, code));
      if (Date.now() - began > 30_000) pause = 500;
      await sleep(pause);
    }
  }

  /** The exit code of the program; undefined if it could not be started. */
  private async runOnce(container: Container): Promise<number | undefined> {
    const before = this.containers.get(container.name)!;
    const { namespace, name } = this.pod.metadata;
    const folder = join(this.folder, 'containers', `${container.name}-${before.restartCount}`);
    const log = join(this.settings.logs, `${namespace}_${name}_${container.name}.log`);
    try {
      const [network, volumes] = [this.network!, this.volumes!];
      const running = await startContainer({
        ...this.settings,
        pod: this.pod,
        container,
        network,
        volumes,
        folder,
        log,
      });
      if (this.stopping) running.signal('SIGKILL');
      this.set(container, nowRunning(before, running, container));
      const alive = () => !this.stopping && this.containers.get(container.name)!.running === running;
      void probe({
        container,
        ip: network.ip,
        alive,
        tell: (change) => this.set(container, change),
        end: () => this.end(running),
      });
      const exit = await running.exited;
      running.signal('SIGKILL'); // what the program left behind
      this.note(`${container.name} ended with ${exit.code}`);
      this.set(container, ended(before, exit), true);
      rmSync(folder, { recursive: true, force: true });
      return exit.code;
    } catch (error) {
      const why =
        error instanceof StartError ? error : new StartError('CreateContainerError', (error as Error).message);
      this.note(`${container.name}: ${why.message}`);
      this.set(container, notStarted(before, why), true);
      return undefined;
    }
  }

  /**
   * A kubelet refreshes volumes within a minute and a half. Who is quicker meets a config-reloader that overlooks changes
   * while its first request waits five seconds for Prometheus (thanos pkg/reloader/reloader.go, Watch).
   */
  private async settles(): Promise<void> {
    const ready = () => this.pod.spec.containers.every(({ name }) => this.containers.get(name)!.ready);
    for (let waited = 0; waited < LONGEST_WAIT && !ready(); waited += 250) await sleep(250);
    await sleep(AFTER_READY);
    this.settle();
  }

  /** As `stop`, for one program that fails its probe: what hangs does not hear SIGTERM. */
  private async end(running: Running): Promise<void> {
    running.signal('SIGTERM');
    await Promise.race([running.exited, sleep(1000 * (this.pod.spec.terminationGracePeriodSeconds ?? 30))]);
    running.signal('SIGKILL');
  }

  private finish(): void {
    const ends = this.pod.spec.containers.map(({ name }) => this.containers.get(name)!.state.terminated);
    if (!ends.every((end) => end !== undefined)) return;
    this.phase = ends.every(({ exitCode }) => exitCode === 0) ? 'Succeeded' : 'Failed';
    this.report.send();
  }

  private set({ name }: Container, change: Partial<ContainerState>, anew = false): void {
    this.containers.set(name, anew ? (change as ContainerState) : { ...this.containers.get(name)!, ...change });
    this.report.send();
  }

  private note(what: string): void {
    this.settings.note(`${this.pod.metadata.namespace}/${this.pod.metadata.name}: ${what}`);
  }
}
