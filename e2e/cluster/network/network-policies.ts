import { run } from '../../processes/run';
import type { Api } from '../api/api';
import { watch } from '../api/watch';
import type { Pod } from '../kubelet/pod';
import { type KubernetesObject, keyOf } from '../kubernetes';
import { type NetworkPolicy, rulesetOf } from './network-policy';

/** Keeps the rules of nftables in step with the policies, pods and namespaces of the cluster. */
export async function enforceNetworkPolicies(api: Api, note: (what: string) => void): Promise<void> {
  const policies = new Map<string, NetworkPolicy>();
  const pods = new Map<string, Pod>();
  const namespaces = new Map<string, KubernetesObject>();
  let [last, pending, loading] = ['', false, Promise.resolve()];

  const load = async (): Promise<void> => {
    pending = false;
    const labels = new Map([...namespaces].map(([name, { metadata }]) => [name, metadata.labels ?? {}]));
    const ruleset = rulesetOf([...policies.values()], [...pods.values()], labels);
    if (ruleset === last) return;
    last = ruleset;
    await run('nft', ['-f', '-'], { input: ruleset }).catch(({ message }: Error) => note(message));
  };
  const keep =
    <T extends KubernetesObject>(objects: Map<string, T>) =>
    (change: string, object: T) => {
      if (change === 'deleted') objects.delete(keyOf(object));
      else objects.set(keyOf(object), object);
      if (pending) return;
      pending = true;
      setTimeout(() => {
        loading = loading.then(load);
      }, 20);
    };
  await watch<KubernetesObject>(api, '/api/v1/namespaces', keep(namespaces));
  await watch<Pod>(api, '/api/v1/pods', keep(pods));
  await watch<NetworkPolicy>(api, '/apis/networking.k8s.io/v1/networkpolicies', keep(policies));
}
