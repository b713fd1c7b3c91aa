import fc from 'fast-check';
import { indexObjects } from '../../../src/proof/cluster/object-index';
import type { Json, JsonObject } from '../../../src/proof/manifests/manifest';
import { operatedObjects } from '../../../src/proof/operator/operated/operated-objects';
import { cluster, object } from './objects';

const kinds = [
  ['v1', 'Pod'],
  ['v1', 'Service'],
  ['v1', 'Endpoints'],
  ['v1', 'Node'],
  ['discovery.k8s.io/v1', 'EndpointSlice'],
  ['apps/v1', 'Deployment'],
  ['apps/v1', 'StatefulSet'],
  ['apps/v1', 'DaemonSet'],
  ['apps/v1', 'ReplicaSet'],
  ['batch/v1', 'Job'],
  ['argoproj.io/v1alpha1', 'Rollout'],
  ['flagger.app/v1beta1', 'Canary'],
  ['autoscaling/v2', 'HorizontalPodAutoscaler'],
  ['monitoring.coreos.com/v1', 'Alertmanager'],
  ['monitoring.coreos.com/v1', 'ThanosRuler'],
] as const;

const words = [
  'a',
  'app',
  'Deployment',
  'http',
  'IPv6',
  'None',
  '1.2.3.4',
  '::1',
  'Always',
  '--kubelet-service=a/b',
  '',
];
const fields = [
  'spec',
  'status',
  'metadata',
  'template',
  'containers',
  'initContainers',
  'ports',
  'name',
  'containerPort',
  'port',
  'targetPort',
  'protocol',
  'selector',
  'matchLabels',
  'labels',
  'app',
  'replicas',
  'parallelism',
  'ordinals',
  'start',
  'podIP',
  'podIPs',
  'ip',
  'conditions',
  'phase',
  'subsets',
  'addresses',
  'notReadyAddresses',
  'endpoints',
  'targetRef',
  'scaleTargetRef',
  'workloadRef',
  'service',
  'portDiscovery',
  'ipFamilies',
  'clusterIP',
  'args',
  'ownerReferences',
  'paused',
  'version',
  'queryEndpoints',
  'podMetadata',
];

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Json>(...words, 0, 1, -1, 2.5, 1e300, true, false, null),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...fields), tie('json'), { maxKeys: 6 }),
  ),
}));

const anyObject = fc
  .tuple(
    fc.constantFrom(...kinds),
    fc.constantFrom('a', 'b'),
    fc.dictionary(fc.constantFrom('spec', 'status', 'subsets', 'endpoints', 'ports'), json),
  )
  .map(([[apiVersion, kind], name, rest]) =>
    object(apiVersion, kind, name, { namespace: kind === 'Node' ? '' : 'a' }, rest as JsonObject),
  );

test('objects with anything in any field make a cluster all the same', () => {
  fc.assert(
    fc.property(fc.array(anyObject, { maxLength: 8 }), (objects) => {
      const { pods, endpointsIn, slicesIn, servicesIn } = cluster(objects);
      const index = indexObjects(objects);
      return [pods, endpointsIn('a'), slicesIn('a'), servicesIn('a'), operatedObjects([], index)].every(Array.isArray);
    }),
    { numRuns: 500 },
  );
});
