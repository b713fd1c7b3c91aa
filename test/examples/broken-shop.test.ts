import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf } from '../../src/proof/manifests/manifest';
import { readManifests } from '../../src/proof/manifests/read';
import { kubePrometheusStack } from '../../src/proof/presets/kube-prometheus-stack';
import { prove } from '../../src/proof/prove';

const shop = join(__dirname, '../../examples/shop');
const cluster = readFileSync(join(shop, 'cluster.yaml'), 'utf8');
const expected = readFileSync(join(shop, 'expected.yaml'), 'utf8');

const prometheus = manifestOf(kubePrometheusStack({ release: 'kube-prometheus-stack', namespace: 'monitoring' }));

/** The shop with edits, proved together with what else runs in its cluster. */
function proved(...edits: readonly (readonly [string, string])[]) {
  const broken = edits.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, expected);
  return prove([prometheus, ...readManifests(broken).objects, ...readManifests(cluster).objects]);
}

const monitorOf = (name: string) =>
  expected
    .split('---\n')
    .find((document) => /kind: \w+Monitor/.test(document) && document.includes(`name: ${name}\n`)) ?? '';

test('the shop as it is has nothing to complain about', () => {
  expect(proved().findings).toEqual([]);
});

test('a wrong label, a wrong port and a wrong namespace are three findings, each with its edit', () => {
  const cache = monitorOf('shop-cache-exporter');
  const flagger = monitorOf('shop-flagger-monitor');
  const ingress = monitorOf('shop-ingress-monitor');

  const { findings } = proved(
    [flagger, flagger.replace('release: kube-prometheus-stack', 'release: kube-prometheus-stak')],
    [cache, cache.replace('port: metrics', 'port: http-metrics')],
    [ingress, ingress.replace('namespace: istio-ingress', 'namespace: istio-system')],
  );

  expect(findings.map(({ check, fix }) => [check.name, fix])).toEqual([
    ['monitor-not-selected', 'set metadata.labels.release to "kube-prometheus-stack"'],
    ['service-in-other-namespace', 'set spec.namespaceSelector.matchNames to ["istio-ingress"]'],
    ['port-not-on-service', 'set spec.endpoints[0].port to "metrics"'],
  ]);
});
