import * as fc from 'fast-check';
import { compact, type KubernetesObject, namespaces, object, pick, rarely } from './choices';
import { relabelings } from './relabelings';

const fieldSelectors = [
  'status.phase=Running',
  'metadata.name=cart',
  'spec.type=ClusterIP',
  'metadata.namespace!=ops',
  'spec.nodeName=n1',
  'spec.foo=1',
];
const labelSelectors = ['app=cart', 'app in (cart, web),tier', '!release', 'app!=cart', 'version==1.2'];

const kubernetes = fc
  .record({
    role: pick('Pod', 'Endpoints', 'EndpointSlice', 'Service', 'Ingress', 'Node', 'pod'),
    namespaces: rarely(
      fc
        .record({
          names: rarely(fc.uniqueArray(pick(...namespaces), { minLength: 1, maxLength: 2 }), 2),
          ownNamespace: rarely(fc.boolean(), 3),
        })
        .map(compact),
      2,
    ),
    selectors: rarely(
      fc.array(
        fc
          .record({
            role: pick('Pod', 'Service', 'Endpoints', 'EndpointSlice', 'Ingress', 'Node'),
            label: rarely(pick(...labelSelectors), 2),
            field: rarely(pick(...fieldSelectors), 2),
          })
          .map(compact),
        { minLength: 1, maxLength: 2 },
      ),
      3,
    ),
    attachMetadata: rarely(fc.constant({ node: true }), 5),
    basicAuth: rarely(fc.constant({}), 25),
  })
  .map(compact);

const fixed = fc
  .record({
    targets: fc.uniqueArray(pick('a:1', 'b:2', '[::1]:3', 'c', 'http://d/x'), { minLength: 1, maxLength: 3 }),
    labels: rarely(pick<Record<string, string>>({ team: 'a' }, { __scheme__: 'https' }, { __metrics_path__: 'x' }), 2),
  })
  .map(compact);

export const scrapeConfig: fc.Arbitrary<KubernetesObject> = fc
  .record({
    jobName: rarely(pick('mine', 'scrapeConfig/shop/own'), 3),
    staticConfigs: rarely(fc.array(fixed, { minLength: 1, maxLength: 2 }), 2),
    kubernetesSDConfigs: rarely(fc.array(kubernetes, { minLength: 1, maxLength: 2 }), 2),
    httpSDConfigs: rarely(fc.constant([{ url: 'http://sd' }]), 20),
    dnsSDConfigs: rarely(fc.constant([{ names: ['x.y'], type: 'A', port: 80 }]), 25),
    relabelings: rarely(relabelings, 2),
    metricsPath: rarely(pick('/m', 'm'), 5),
    scheme: rarely(pick('HTTPS', 'HTTP'), 5),
    params: rarely(fc.constant({ a: ['1', '2'], b: ['x y'] }), 5),
    scrapeInterval: rarely(pick('15s', '2m'), 5),
    scrapeTimeout: rarely(pick('5s', '20s', '3m'), 8),
    scrapeProtocols: rarely(pick(['PrometheusProto'], ['PrometheusText0.0.4', 'OpenMetricsText1.0.0']), 10),
    nameValidationScheme: rarely(pick('Legacy', 'UTF8'), 8),
  })
  .map((spec) =>
    object(
      'monitoring.coreos.com/v1alpha1',
      'ScrapeConfig',
      { name: 'own', namespace: 'shop' },
      { spec: compact(spec) },
    ),
  );
