import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../../../src/proof/checks/words';
import { readManifests } from '../../../src/proof/manifests/read';
import { prove } from '../../../src/proof/prove';

function read(name: string) {
  const { objects, problems } = readManifests(readFileSync(join(__dirname, `${name}.yaml`), 'utf8'));
  expect(problems).toEqual([]);
  return objects;
}

test.each(['kube-prometheus', 'kube-prometheus-stack', 'istio'])('%s as it comes has no finding', (name) => {
  const { findings } = prove(read(name));
  expect(findings.map(({ check, object, facts }) => [check.name, say(object), ...facts])).toEqual([]);
});

test('what the control plane, a Job and a webhook bring is named as missing, and nothing else', () => {
  const { unknowns } = prove([...read('kube-prometheus-stack'), ...read('istio')]);
  expect(unknowns.map(({ object, needs }) => `${say(object)}: ${needs}`).sort()).toEqual([
    'PodMonitor istio-system/envoy-stats-monitor: the pods and Services of all namespaces',
    'PodMonitor shop/cart-sidecars: the istio-proxy that Istio puts into the pods of Deployment shop/cart, or the labels of Namespace shop',
    'Service kube-system/kps-kube-prometheus-stack-coredns: a workload in namespace "kube-system" whose pods match {"k8s-app":"kube-dns"}',
    'Service kube-system/kps-kube-prometheus-stack-kube-scheduler: a workload in namespace "kube-system" whose pods match {"component":"kube-scheduler"}',
    'ServiceMonitor istio-system/istio-component-monitor: a Service in any namespace that matches {"matchExpressions":[{"key":"istio","operator":"In","values":["pilot"]}]}',
    'ServiceMonitor monitoring/kps-kube-prometheus-stack-apiserver: a Service in namespace "default" that matches {"matchLabels":{"component":"apiserver","provider":"kubernetes"}}',
    'ServiceMonitor monitoring/kps-kube-prometheus-stack-operator: Secret monitoring/kps-kube-prometheus-stack-admission',
  ]);
});
