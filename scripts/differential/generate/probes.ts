import * as fc from 'fast-check';
import { compact, type KubernetesObject, labels, object, often, pick, rarely } from './choices';
import { relabelings } from './relabelings';

const staticConfig = fc
  .record({
    static: fc.uniqueArray(pick('https://a.example', 'b.example:80', 'http://c.example/x?y=z'), {
      minLength: 1,
      maxLength: 3,
    }),
    labels: rarely(pick<Record<string, string>>({ team: 'a' }, { namespace: 'mine' }), 3),
    relabelingConfigs: rarely(relabelings, 4),
  })
  .map((value) => ({ staticConfig: compact(value) }));

const ingress = fc
  .record({
    selector: often(labels(1).map((matchLabels) => ({ matchLabels }))),
    namespaceSelector: rarely(fc.constant({ any: true }), 3),
    relabelingConfigs: rarely(relabelings, 4),
  })
  .map((value) => ({ ingress: compact(value) }));

export const probe: fc.Arbitrary<KubernetesObject> = fc
  .record({
    jobName: rarely(fc.constant('probing'), 2),
    module: rarely(fc.constant('http_2xx'), 2),
    interval: rarely(pick('30s', '5s'), 4),
    prober: often(
      fc
        .record({
          url: pick('prober.ops:9115', 'prober.ops:9115', 'prober', 'http://prober:9115'),
          path: rarely(fc.constant('/check'), 3),
          scheme: rarely(fc.constant('https'), 4),
        })
        .map(compact),
    ),
    targets: fc.oneof({ weight: 3, arbitrary: staticConfig }, { weight: 2, arbitrary: ingress }),
  })
  .map((spec) =>
    object('monitoring.coreos.com/v1', 'Probe', { name: 'probe', namespace: 'shop' }, { spec: compact(spec) }),
  );

const rule = fc
  .record({
    host: often(pick('a.shop.example', 'shop.example', '*.shop.example')),
    paths: rarely(fc.array(pick('/', '/x', ''), { minLength: 1, maxLength: 2 }), 2),
  })
  .map(({ host, paths }) =>
    compact({
      host,
      http: paths && {
        paths: paths.map((path) => ({
          path: path || undefined,
          pathType: path ? 'Prefix' : 'ImplementationSpecific',
          backend: { service: { name: 'cart', port: { number: 80 } } },
        })),
      },
    }),
  );

export const ingressObject: fc.Arbitrary<KubernetesObject> = fc
  .record({
    namespace: pick('shop', 'ops'),
    labels: labels(2),
    rules: fc.array(rule, { minLength: 1, maxLength: 2 }),
    tls: rarely(fc.constant([{ hosts: ['*.shop.example'], secretName: 't' }]), 2),
    ingressClassName: rarely(fc.constant('nginx'), 2),
  })
  .map(({ namespace, labels, ...spec }) =>
    object('networking.k8s.io/v1', 'Ingress', { name: 'web', namespace, labels }, { spec: compact(spec) }),
  );
