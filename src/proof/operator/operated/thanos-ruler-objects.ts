import { listOf, numberOf, objectOf, textOf, textsOf } from '../../cluster/fields';
import type { JsonObject, Manifest } from '../../manifests/manifest';
import { parseVersion } from '../version';
import { configReloader, containerPort, imagePath, mergeContainers } from './containers';
import { governingService, statefulSet } from './created-object';
import { versionText } from './version-text';

const serviceName = 'thanos-ruler-operated';
const defaultVersion = 'v0.42.2';

/** prometheus-operator pkg/thanos/statefulset.go: the StatefulSet and the governing Service of a ThanosRuler. */
export function thanosRulerObjects(ruler: Manifest): readonly Manifest[] {
  const spec = objectOf(ruler.body.spec);
  if (spec.paused === true) return [];
  const service = spec.serviceName === undefined ? [serviceOf(ruler, webPort(spec))] : [];

  const version = textOf(spec.version).trim() || defaultVersion;
  const parsed = parseVersion(version);
  const queries = spec.queryConfig !== undefined || listOf(spec.queryEndpoints).length > 0;
  if (!queries || 'error' in parsed) return service;

  const { name } = ruler;
  const metadata = objectOf(spec.podMetadata);
  const listenLocal = spec.listenLocal === true;
  const grpc = containerPort('grpc', 10901);
  const main = {
    name: 'thanos-ruler',
    image: imagePath({ image: spec.image }, 'quay.io/thanos/thanos', version),
    ports: listenLocal ? [grpc] : [grpc, containerPort(webPort(spec), 10902)],
  };

  return [
    ...service,
    statefulSet(
      ruler,
      `thanos-ruler-${name}`,
      { replicas: numberOf(spec.replicas, 1), serviceName: textOf(spec.serviceName) || serviceName },
      {
        labels: {
          ...textsOf(metadata.labels),
          'app.kubernetes.io/name': 'thanos-ruler',
          'app.kubernetes.io/managed-by': 'prometheus-operator',
          'app.kubernetes.io/instance': name,
          'thanos-ruler': name,
          'app.kubernetes.io/version': versionText(parsed),
        },
        annotations: { ...textsOf(metadata.annotations), 'kubectl.kubernetes.io/default-container': 'thanos-ruler' },
        spec: {
          containers: mergeContainers([main, configReloader({ listenLocal })], spec.containers),
          initContainers: mergeContainers([], spec.initContainers),
        },
      },
    ),
  ];
}

const webPort = (spec: JsonObject) => textOf(spec.portName) || 'web';

function serviceOf(ruler: Manifest, web: string): Manifest {
  return governingService(ruler, 'thanos-ruler', {
    name: serviceName,
    label: 'operated-thanos-ruler',
    ports: [
      { name: web, port: 10902, targetPort: web, protocol: 'TCP' },
      { name: 'grpc', port: 10901, targetPort: 'grpc', protocol: 'TCP' },
    ],
  });
}
