import { fullnameOf, kubePrometheusStack } from '../../../src/proof/presets/kube-prometheus-stack';

test.each([
  ['kube-prometheus-stack', 'kube-prometheus-stack'],
  ['kps', 'kps-kube-prometheus-stack'],
  ['monitoring', 'monitoring-kube-prometheus'],
  ['prometheus', 'prometheus-kube-prometheus'],
  ['my-kube-prometheus-stack-of-2026', 'my-kube-prometheus-stack-o'],
])('release %s makes objects named %s-*', (release, fullname) => {
  expect(fullnameOf(release)).toBe(fullname);
});

test('every selector wants the release name, in all namespaces', () => {
  const { spec } = kubePrometheusStack({ release: 'kps', namespace: 'monitoring' }) as {
    spec: Record<string, unknown>;
  };

  for (const kind of ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig', 'rule']) {
    expect(spec[`${kind}Selector`]).toEqual({ matchLabels: { release: 'kps' } });
    expect(spec[`${kind}NamespaceSelector`]).toEqual({});
  }
});
