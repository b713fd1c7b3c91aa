import { until } from '../../processes/until';
import { NODE_NAME } from '../addresses';
import { watch } from '../api/watch';
import type { KubernetesObject } from '../kubernetes';
import type { Pod } from './pod';
import { type KubeletSettings, PodLife } from './pod-life';

/** Makes every pod that is bound to the node a set of processes. There is no container engine. */
export async function startKubelet(settings: KubeletSettings): Promise<Kubelet> {
  const kubelet = new Kubelet(settings);
  const { api } = settings;
  await watch<Pod>(
    api,
    '/api/v1/pods',
    (change, pod) => void (change === 'deleted' ? kubelet.forget(pod) : kubelet.see(pod)),
  );
  for (const [kind, path] of [
    ['Secret', 'secrets'],
    ['ConfigMap', 'configmaps'],
  ] as const) {
    await watch(api, `/api/v1/${path}`, (change, object) => change === 'modified' && kubelet.refresh(kind, object));
  }
  return kubelet;
}

export class Kubelet {
  private readonly lives = new Map<string, PodLife>();

  constructor(private readonly settings: KubeletSettings) {}

  see(pod: Pod): void {
    const { uid, deletionTimestamp, deletionGracePeriodSeconds = 30 } = pod.metadata;
    if (pod.spec.nodeName !== NODE_NAME) return;
    const life = this.lives.get(uid!);
    if (deletionTimestamp)
      this.end(pod, life, deletionGracePeriodSeconds).catch(({ message }) => this.settings.note(message));
    else if (!life && !['Succeeded', 'Failed'].includes(pod.status?.phase ?? '')) this.begin(pod);
  }

  forget(pod: Pod): void {
    void this.lives.get(pod.metadata.uid!)?.stop(1);
    this.lives.delete(pod.metadata.uid!);
  }

  refresh(kind: 'Secret' | 'ConfigMap', { metadata }: KubernetesObject): void {
    for (const life of this.lives.values()) {
      if (life.pod.metadata.namespace === metadata.namespace) void life.refresh(kind, metadata.name);
    }
  }

  /** Sends a signal to the programs of all containers of this name, behind the back of everyone. */
  signal(namespace: string, container: string, name: NodeJS.Signals): void {
    for (const life of this.lives.values()) {
      if (life.pod.metadata.namespace === namespace) life.signal(container, name);
    }
  }

  private begin(pod: Pod): void {
    const life = new PodLife(pod, this.settings);
    this.lives.set(pod.metadata.uid!, life);
    life.run().catch(({ stack }: Error) => this.settings.note(`${pod.metadata.name}: ${stack}`));
  }

  /** Only when the processes are gone may the object go. */
  private async end({ metadata }: Pod, life: PodLife | undefined, graceSeconds: number): Promise<void> {
    await life?.stop(graceSeconds);
    const path = `/api/v1/namespaces/${metadata.namespace}/pods/${metadata.name}`;
    const options = { gracePeriodSeconds: 0, preconditions: { uid: metadata.uid } };
    await until(`${metadata.name} to be gone`, 60, () => this.settings.api.delete(path, options).then(() => true));
  }
}
