import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Parts } from '../parts/prepare';
import { OWN_MEMORY } from '../processes/own-memory';
import { shell } from '../processes/run';
import type { Progress } from '../report/progress';
import type { Api } from './api/api';
import { ControlPlane } from './control-plane/control-plane';
import type { Images } from './kubelet/image';
import { type Kubelet, startKubelet } from './kubelet/kubelet';
import { registerNode } from './kubelet/node';
import { startDns } from './network/dns';
import { enforceNetworkPolicies } from './network/network-policies';
import { setUpNodeNetwork } from './network/node-network';
import { installOperator } from './operator';

export interface Cluster {
  readonly api: Api;
  readonly controlPlane: ControlPlane;
  readonly kubelet: Kubelet;
  /** Where every program of the cluster and of the pods writes its log. */
  readonly logs: string;
}

export interface ClusterSettings {
  readonly parts: Parts;
  readonly images: Images;
  readonly logs: string;
  readonly progress: Progress;
}

/** In memory, and only seen in this mount namespace. */
const FOLDER = '/run/e2e';

/**
 * A cluster of real parts, made of processes. This process must be the first of fresh network, mount and pid namespaces
 * (`launch.ts`): whatever happens to it, the kernel then ends all the rest.
 */
export async function startCluster({ parts, images, logs, progress }: ClusterSettings): Promise<Cluster> {
  await shell(`${OWN_MEMORY}; mkdir -p /run/netns ${FOLDER}`);
  mkdirSync(logs, { recursive: true });
  await setUpNodeNetwork();
  const controlPlane = new ControlPlane({ parts, folder: FOLDER, logs });
  const api = await controlPlane.start();
  progress.step('the API server is ready');
  await registerNode(api);
  controlPlane.startProxy();
  const note = (what: string) => process.env.VERBOSE && progress.step(what);
  const kubelet = await startKubelet({ api, images, folder: join(FOLDER, 'pods'), logs, note });
  await startDns(api);
  await enforceNetworkPolicies(api, (what) => progress.step(what));
  await installOperator(api, parts['bundle.yaml']);
  progress.step('the operator is ready');
  return { api, controlPlane, kubelet, logs };
}
