import * as fc from 'fast-check';
import {
  compact,
  type KubernetesObject,
  labels,
  object,
  often,
  pick,
  portNames,
  portNumbers,
  rarely,
  usually,
  usualPort,
} from './choices';

const port = usually<Record<string, unknown>>(
  { name: usualPort.name, port: usualPort.number, targetPort: usualPort.name },
  fc
    .record({
      name: pick(...portNames),
      port: pick(...portNumbers),
      targetPort: often(fc.oneof(pick<string | number>(...portNames), pick<string | number>(...portNumbers))),
      protocol: rarely(pick('TCP', 'UDP'), 8),
    })
    .map(compact),
);

const ports = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.uniqueArray(port, { minLength: 1, maxLength: 3, selector: ({ name }) => name }).filter(distinct),
  },
  { weight: 2, arbitrary: port.map(({ name: _, ...unnamed }) => [unnamed]) },
);

/** The API server refuses the same number and protocol twice. */
function distinct(ports: readonly Record<string, unknown>[]): boolean {
  return new Set(ports.map(({ port, protocol = 'TCP' }) => `${port}/${protocol}`)).size === ports.length;
}

const type = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: fc.constant({ clusterIP: 'None' }) },
  { weight: 1, arbitrary: fc.constant({ type: 'ExternalName', externalName: 'db.example.com' }) },
  { weight: 1, arbitrary: fc.constant({ type: 'LoadBalancer', loadBalancerIP: '198.51.100.7' }) },
  { weight: 1, arbitrary: fc.constant({ clusterIP: 'None', publishNotReadyAddresses: true }) },
);

/** A Service that may select the workload of the same name, and what an operator of old may have made for it by hand. */
export function service(name: string, namespace: fc.Arbitrary<string>): fc.Arbitrary<KubernetesObject[]> {
  return fc
    .record({
      namespace,
      labels: often(labels(3).map((more) => ({ app: name, ...more }))),
      annotations: rarely(fc.constant({ note: 'a/b: c' }), 6),
      selector: fc.oneof(
        { weight: 14, arbitrary: fc.constant({ app: name }) },
        { weight: 1, arbitrary: fc.constant({ app: `${name}x` }) },
        { weight: 2, arbitrary: fc.constant(undefined) },
      ),
      ports,
      type,
      handMade: pick('none', 'none', 'endpoints', 'slice'),
    })
    .map(({ namespace, labels, annotations, selector, ports, type, handMade }) => {
      const made = object(
        'v1',
        'Service',
        { name, namespace, labels, annotations },
        {
          spec: compact({ selector, ports, ...type }),
        },
      );
      if (selector !== undefined || handMade === 'none') return [made];
      const named = ports.map(({ name, protocol }) => compact({ name, protocol, port: 9090 }));
      if (handMade === 'endpoints') {
        const subset = { addresses: [{ ip: '192.0.2.10' }], notReadyAddresses: [{ ip: '192.0.2.11' }], ports: named };
        return [made, object('v1', 'Endpoints', { name, namespace, labels }, { subsets: [subset] })];
      }
      const slice = object(
        'discovery.k8s.io/v1',
        'EndpointSlice',
        { name: `${name}-1`, namespace, labels: { 'kubernetes.io/service-name': name } },
        { addressType: 'IPv4', ports: named, endpoints: [{ addresses: ['192.0.2.20'], conditions: { ready: true } }] },
      );
      return [made, slice];
    });
}
