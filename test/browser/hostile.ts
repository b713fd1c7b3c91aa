import { type Manifest, manifestOf } from '../../src/proof/manifests/manifest';
import { kubePrometheusStack } from '../../src/proof/presets/kube-prometheus-stack';

/** What somebody may write who wants to run a script in the report of somebody else. */
export const attacks = [
  '<script>window.pwned = true</script>',
  '</script><script>window.pwned = true</script>',
  '<img src=x onerror="window.pwned = true">',
  '"><svg onload="window.pwned = true">',
  "'-window.pwned-'",
  'javascript:window.pwned=true',
  '<!--<script>',
  '</style><body onload="window.pwned = true">',
];

/** Manifests that carry attacks wherever a text may stand. */
export function hostileManifests(): Manifest[] {
  const text = attacks.join(' ');
  const release = 'kps';
  const target = { apiVersion: 'monitoring.coreos.com/v1', kind: 'Probe' };
  return [
    kubePrometheusStack({ release, namespace: 'monitoring' }),
    {
      ...target,
      metadata: { name: 'hostile', namespace: 'shop', labels: { release } },
      spec: {
        prober: { url: 'prober:9115' },
        jobName: text,
        targets: { staticConfig: { static: attacks, labels: { attack: text } } },
      },
    },
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: {
        name: attacks[0],
        namespace: attacks[1],
        labels: { release: text },
        annotations: { 'scrapecheck/allow.x': text },
      },
      spec: { selector: {}, endpoints: [{ port: text }] },
    },
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: { name: 'cart', namespace: 'shop', labels: { release } },
      spec: { selector: { matchLabels: { app: 'cart' } }, endpoints: [{ port: text, interval: '30s' }] },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'cart', namespace: 'shop', labels: { app: 'cart' } },
      spec: { selector: { app: 'cart' }, ports: [{ name: 'metrics', port: 80 }] },
    },
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: { name: 'hostile', namespace: 'shop', labels: { release } },
      spec: {
        groups: [
          {
            name: text,
            rules: [{ alert: 'Up', expr: `up{job=${JSON.stringify(text)}}`, annotations: { summary: text } }],
          },
        ],
      },
    },
  ].map((body, n) => manifestOf(body, { file: n % 2 ? text : 'shop.yaml', line: n + 1, construct: text }));
}
