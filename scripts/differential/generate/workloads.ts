import * as fc from 'fast-check';
import {
  compact,
  type KubernetesObject,
  labels,
  namespaces,
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
  { name: usualPort.name, containerPort: usualPort.number },
  fc
    .record({
      name: often(pick(...portNames)),
      containerPort: pick(...portNumbers),
      protocol: rarely(pick('TCP', 'UDP'), 5),
    })
    .map(compact),
);

const container = (name: string) =>
  fc
    .record({
      ports: fc.oneof(
        {
          weight: 8,
          arbitrary: fc.uniqueArray(port, { minLength: 1, maxLength: 3, selector: (x) => JSON.stringify(x.name ?? x) }),
        },
        { weight: 1, arbitrary: fc.constant(undefined) },
      ),
    })
    .map(({ ports }) => compact({ name, image: `${name}:1`, ports }));

const podSpec = fc
  .record({
    main: container('main'),
    side: rarely(container('side')),
    init: rarely(container('init'), 6),
    sidecar: rarely(container('proxy'), 8),
    hostNetwork: rarely(fc.constant(true), 15),
  })
  .map(({ main, side, init, sidecar, hostNetwork }) =>
    compact({
      containers: side ? [main, side] : [main],
      initContainers:
        init || sidecar
          ? [...(init ? [init] : []), ...(sidecar ? [{ ...sidecar, restartPolicy: 'Always' }] : [])]
          : undefined,
      hostNetwork,
    }),
  );

const kinds = [
  'Deployment',
  'Deployment',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'Pod',
  'Job',
  'ReplicaSet',
] as const;

/** One workload whose pods carry `app: <name>`, and perhaps more labels. */
export function workload(name: string): fc.Arbitrary<KubernetesObject> {
  return fc
    .record({
      kind: pick(...kinds),
      namespace: fc.oneof({ weight: 8, arbitrary: fc.constant('shop') }, { weight: 1, arbitrary: pick(...namespaces) }),
      podLabels: labels().map((more) => ({ app: name, ...more, ...(more.app && { app: name }) })),
      annotations: rarely(fc.constant({ 'prometheus.io/scrape': 'true' }), 6),
      replicas: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 1, max: 3 }) },
        { weight: 1, arbitrary: fc.constant(0) },
      ),
      spec: podSpec,
      phase: rarely(pick('Running', 'Pending', 'Succeeded', 'Failed'), 5),
    })
    .map(({ kind, namespace, podLabels, annotations, replicas, spec, phase }) => {
      const metadata = { name, namespace, labels: podLabels };
      if (kind === 'Pod') {
        const status = phase && { phase, ...(phase === 'Failed' && { podIP: '10.9.9.9' }) };
        return object('v1', 'Pod', { ...metadata, annotations }, { spec, status });
      }
      const template = { metadata: compact({ labels: podLabels, annotations }), spec };
      if (kind === 'Job') {
        const job = { parallelism: replicas, template: { ...template, spec: { ...spec, restartPolicy: 'Never' } } };
        return object('batch/v1', 'Job', metadata, { spec: job });
      }
      return object('apps/v1', kind, metadata, {
        spec: compact({
          replicas: kind === 'DaemonSet' ? undefined : replicas,
          serviceName: kind === 'StatefulSet' ? name : undefined,
          selector: { matchLabels: { app: name } },
          template,
        }),
      });
    });
}
