import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gather } from '../../src/proof/evidence';
import { type Manifest, manifestOf } from '../../src/proof/manifests/manifest';
import { readManifests } from '../../src/proof/manifests/read';
import { kubePrometheusStack } from '../../src/proof/presets/kube-prometheus-stack';
import { targetsDocument } from '../../src/proof/report/targets-document';

function objects(file: string): readonly Manifest[] {
  return readManifests(readFileSync(join(__dirname, '../../examples/shop', file), 'utf8')).objects;
}

test('while a rollout of the backend is analysed, everything in the shop is scraped but the idle canary of the frontend', () => {
  const prometheus = manifestOf(kubePrometheusStack({ release: 'kube-prometheus-stack', namespace: 'monitoring' }));
  const [{ targets, monitors }] = targetsDocument(
    gather([...objects('expected.yaml'), ...objects('cluster.yaml'), prometheus]),
  ).prometheuses;

  expect(monitors.map(({ name, state }) => `${name} ${state}`)).toContain('shop-myapp-frontend-canary selected');
  expect(targets.map(({ labels, url, count }) => `${count} ${labels.job} ${url}`).sort()).toEqual([
    '1 backend http://backend-6d4cf56db6-x2x4q:15090/stats/prometheus',
    '1 flagger http://flagger-*:8080/metrics',
    '1 shop-cache-exporter http://shop-cache-exporter-*:9121/metrics',
    '2 backend-primary http://backend-primary-*:15090/stats/prometheus',
    '2 frontend-primary http://frontend-primary-*:15090/stats/prometheus',
    '2 istio-ingressgateway-envoy http://istio-ingressgateway-*:15090/stats/prometheus',
  ]);
});
