import { numberOf, objectOf, textOf, textsOf } from '../../cluster/fields';
import type { JsonObject, Manifest } from '../../manifests/manifest';
import type { Operation } from '../operation';
import { prometheusVersion } from '../version';
import { configReloader, containerPort, imagePath, initConfigReloader, mergeContainers } from './containers';
import { governingService, type PodTemplateParts, statefulSet } from './created-object';
import { versionText } from './version-text';

/** The StatefulSets, one per shard, and the governing Service of a Prometheus or PrometheusAgent. */
export function prometheusObjects({ prometheus, shards }: Operation): readonly Manifest[] {
  const spec = objectOf(prometheus.body.spec);
  const isAgent = prometheus.kind === 'PrometheusAgent';
  const name = `${isAgent ? 'prom-agent' : 'prometheus'}-${prometheus.name}`;
  const service = isAgent ? 'prometheus-agent-operated' : 'prometheus-operated';
  const serviceName = textOf(spec.serviceName) || service;
  const replicas = numberOf(spec.replicas, 1);

  return [
    ...(spec.serviceName === undefined ? [serviceOf(prometheus, service, spec, isAgent)] : []),
    ...Array.from({ length: Math.max(shards, 1) }, (_, shard) =>
      statefulSet(
        prometheus,
        shard === 0 ? name : `${name}-shard-${shard}`,
        { replicas: replicas < 0 ? 1 : replicas, serviceName },
        podTemplate(prometheus, spec, isAgent, shard),
      ),
    ),
  ];
}

const webPort = (spec: JsonObject) => textOf(spec.portName) || 'web';

/** prometheus-operator pkg/prometheus/common.go, BuildStatefulSetService. */
function serviceOf(prometheus: Manifest, name: string, spec: JsonObject, isAgent: boolean): Manifest {
  const web = { name: webPort(spec), port: 9090, targetPort: webPort(spec), protocol: 'TCP' };
  const grpc = { name: 'grpc', port: 10901, targetPort: 'grpc', protocol: 'TCP' };
  const ports = !isAgent && spec.thanos ? [web, grpc] : [web];
  return governingService(prometheus, isAgent ? 'prometheus-agent' : 'prometheus', {
    name,
    label: 'operated-prometheus',
    ports,
  });
}

/** prometheus-operator pkg/prometheus/server/statefulset.go and agent/statefulset.go, makeStatefulSetSpec. */
function podTemplate(prometheus: Manifest, spec: JsonObject, isAgent: boolean, shard: number): PodTemplateParts {
  const { name } = prometheus;
  const parsed = prometheusVersion(prometheus);
  const version = 'error' in parsed ? '' : versionText(parsed); // one that cannot be read is a configError
  const metadata = objectOf(spec.podMetadata);
  const listenLocal = spec.listenLocal === true;
  const main = {
    name: 'prometheus',
    image: imagePath(spec, 'quay.io/prometheus/prometheus', `v${version}`),
    ports: listenLocal ? [] : [containerPort(webPort(spec), 9090)],
  };
  const bySignal = spec.reloadStrategy === 'ProcessSignal';
  const reloader = configReloader({ listenLocal: listenLocal && !bySignal });
  const sidecars = !isAgent && spec.thanos ? [thanosSidecar(objectOf(spec.thanos))] : [];

  return {
    labels: {
      'app.kubernetes.io/version': version,
      ...textsOf(metadata.labels),
      'app.kubernetes.io/managed-by': 'prometheus-operator',
      'app.kubernetes.io/name': isAgent ? 'prometheus-agent' : 'prometheus',
      'app.kubernetes.io/instance': name,
      'operator.prometheus.io/name': name,
      ...(isAgent ? {} : { prometheus: name }),
      'operator.prometheus.io/shard': String(shard),
    },
    annotations: { 'kubectl.kubernetes.io/default-container': 'prometheus', ...textsOf(metadata.annotations) },
    spec: {
      hostNetwork: spec.hostNetwork === true,
      containers: mergeContainers([main, reloader, ...sidecars], spec.containers),
      initContainers: mergeContainers([initConfigReloader], spec.initContainers),
    },
  };
}

/** server/statefulset.go, createThanosContainer: it declares its ports even where it listens locally. */
function thanosSidecar(thanos: JsonObject): JsonObject {
  return {
    name: 'thanos-sidecar',
    image: imagePath(thanos, 'quay.io/thanos/thanos', textOf(thanos.version) || 'v0.42.2'),
    ports: [containerPort('http', 10902), containerPort('grpc', 10901)],
  };
}
