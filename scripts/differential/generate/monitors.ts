import * as fc from 'fast-check';
import {
  compact,
  type KubernetesObject,
  labels,
  labelValues,
  namespaces,
  object,
  pick,
  portNames,
  portNumbers,
  rarely,
  usually,
  usualPort,
} from './choices';
import { relabelings } from './relabelings';

const expression = fc.oneof(
  fc.record({
    key: pick('tier', 'app'),
    operator: pick('In', 'NotIn'),
    values: fc.uniqueArray(pick(...labelValues), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ key: pick('tier', 'version'), operator: pick('Exists', 'DoesNotExist') }),
);

const selector = (name: string) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant<object>({ matchLabels: { app: name } }) },
    { weight: 1, arbitrary: fc.constant<object>({}) },
    { weight: 1, arbitrary: labels(2).map((matchLabels) => ({ matchLabels })) },
    {
      weight: 1,
      arbitrary: fc.array(expression, { minLength: 1, maxLength: 2 }).map((matchExpressions) => ({ matchExpressions })),
    },
  );

const namespaceSelector = rarely(
  fc.oneof(
    fc.constant<object>({ any: true }),
    fc.uniqueArray(pick(...namespaces), { minLength: 1, maxLength: 2 }).map((matchNames) => ({ matchNames })),
  ),
  5,
);

const common = {
  path: rarely(pick('/metrics', '/actuator/prometheus', 'stats?format=x', '/a b'), 4),
  scheme: rarely(pick('http', 'https', 'HTTPS'), 5),
  params: rarely(
    pick<Record<string, string[]>>({ target: ['a b', 'c'] }, { 'match[]': ['{a="b"}'] }, { module: [] }),
    6,
  ),
  interval: rarely(pick('15s', '1m', '90s'), 5),
  scrapeTimeout: rarely(pick('5s', '10s', '45s'), 8),
  filterRunning: rarely(fc.boolean(), 6),
  relabelings: rarely(relabelings, 3),
  honorLabels: rarely(fc.constant(true), 8),
};

const serviceEndpoint = fc
  .record({
    port: usually<string | undefined>(usualPort.name, pick(undefined, ...portNames, 'htt.*')),
    targetPort: rarely(pick<string | number>(...portNames, ...portNumbers), 4),
    ...common,
  })
  .map(compact);

const podEndpoint = fc
  .record({
    port: usually<string | undefined>(usualPort.name, pick(undefined, ...portNames)),
    portNumber: rarely(pick(...portNumbers), 5),
    targetPort: rarely(pick<string | number>(...portNames, ...portNumbers), 6),
    ...common,
  })
  .map(compact);

const place = fc.oneof({ weight: 8, arbitrary: fc.constant('shop') }, { weight: 1, arbitrary: pick(...namespaces) });

const shared = (name: string) => ({
  namespace: place,
  labels: rarely(fc.constant({ release: 'kps' }), 2),
  selector: selector(name),
  namespaceSelector,
  jobLabel: rarely(pick('app', 'tier', 'app.kubernetes.io/name'), 4),
  podTargetLabels: rarely(fc.constant(['tier', 'app.kubernetes.io/name']), 5),
  attachMetadata: rarely(fc.constant({ node: true }), 7),
  selectorMechanism: rarely(pick('RelabelConfig', 'RoleSelector'), 6),
  scrapeClass: rarely(pick('default', 'unknown'), 25),
});

export function serviceMonitor(name: string): fc.Arbitrary<KubernetesObject> {
  return fc
    .record({
      ...shared(name),
      targetLabels: rarely(fc.constant(['tier', 'version']), 5),
      serviceDiscoveryRole: rarely(pick('Endpoints', 'EndpointSlice'), 3),
      endpoints: fc.array(serviceEndpoint, { minLength: 1, maxLength: 2 }),
    })
    .map(({ namespace, labels, ...spec }) =>
      object('monitoring.coreos.com/v1', 'ServiceMonitor', { name, namespace, labels }, { spec: compact(spec) }),
    );
}

export function podMonitor(name: string): fc.Arbitrary<KubernetesObject> {
  return fc
    .record({ ...shared(name), podMetricsEndpoints: fc.array(podEndpoint, { minLength: 1, maxLength: 2 }) })
    .map(({ namespace, labels, ...spec }) =>
      object('monitoring.coreos.com/v1', 'PodMonitor', { name, namespace, labels }, { spec: compact(spec) }),
    );
}
