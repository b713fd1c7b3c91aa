import type { Cluster } from '../../cluster/cluster';
import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import { containersOf } from '../../prometheus/discovery/containers';
import { podIP } from '../../prometheus/discovery/pod-labels';
import { pattern } from '../../prometheus/regexp';
import type { Broken, Reach } from './broken';
import { isPicky, selects } from './selects';
import { declares } from './service-chain';
import { workloadAtRest } from './workload-at-rest';

/** From a PodMonitor to pods and their ports: the first broken link, or nothing if the chain holds up to here. */
export function brokenPodChain(
  monitor: Manifest,
  endpoint: number,
  reach: Reach,
  cluster: Cluster,
): Broken | undefined {
  const isSelected = selects(monitor, 'pod');
  const namespaces = reach ?? [...cluster.index.namespaces.keys()];
  const inReach = namespaces.flatMap((namespace) => cluster.podsIn(namespace));
  const pods = inReach.filter(isSelected);
  if (pods.length === 0) {
    const asLabelled = (labels: Readonly<Record<string, string>>) => isSelected({ name: '', labels, annotations: {} });
    const resting = namespaces.map((namespace) => workloadAtRest(cluster.index, namespace, asLabelled)).find(Boolean);
    if (resting) return { link: 'no-replicas', workload: resting };
    const elsewhere = reach && isPicky(monitor) ? cluster.pods.filter(isSelected) : [];
    return elsewhere.length > 0
      ? { link: 'pods-elsewhere', reach, pods: elsewhere }
      : { link: 'no-pods', reach, pods: inReach };
  }

  const { port, portNumber, targetPort, filterRunning } =
    objectsOf(objectOf(monitor.body.spec).podMetricsEndpoints)[endpoint] ?? {};
  const isFinished = (phase: string) => phase === 'Succeeded' || phase === 'Failed';
  const running = pods.filter(
    (pod) => podIP(pod) !== '' && (filterRunning === false || !isFinished(textOf(objectOf(pod.body.status).phase))),
  );
  if (running.length === 0) return { link: 'pods-not-running', pods };

  // prometheus-operator pkg/prometheus/promcfg.go, generatePodMonitorConfig: port, then portNumber, then targetPort.
  if (typeof port === 'string' && port !== '') {
    const regex = pattern(port);
    const named = running.some((pod) =>
      containersOf(pod).some(({ ports }) => ports.some(({ name }) => regex.test(name))),
    );
    return named ? undefined : { link: 'port-undeclared', port, field: 'port', pods: running };
  }
  const [field, number] = portNumber !== undefined ? ['portNumber', portNumber] : ['targetPort', targetPort];
  if (number === undefined || running.some((pod) => declares(pod, number as string | number))) return undefined;
  return { link: 'port-undeclared', port: number as string | number, field: String(field), pods: running };
}
