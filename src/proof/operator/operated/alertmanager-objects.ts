import { numberOf, objectOf, textOf, textsOf } from '../../cluster/fields';
import type { JsonObject, Manifest } from '../../manifests/manifest';
import { parseVersion } from '../version';
import { configReloader, containerPort, imagePath, initConfigReloader, mergeContainers } from './containers';
import { governingService, statefulSet } from './created-object';
import { versionText } from './version-text';

const serviceName = 'alertmanager-operated';
const defaultVersion = 'v0.33.1';

/** prometheus-operator pkg/alertmanager/statefulset.go: the StatefulSet and the governing Service of an Alertmanager. */
export function alertmanagerObjects(alertmanager: Manifest): readonly Manifest[] {
  const spec = objectOf(alertmanager.body.spec);
  if (spec.paused === true) return [];
  const service = spec.serviceName === undefined ? [serviceOf(alertmanager, webPort(spec))] : [];

  const version = textOf(spec.version).trim() || defaultVersion;
  const parsed = parseVersion(version);
  if ('error' in parsed) return service;

  const { name } = alertmanager;
  const metadata = objectOf(spec.podMetadata);
  const listenLocal = spec.listenLocal === true;
  const mesh = [containerPort('mesh-tcp', 9094), containerPort('mesh-udp', 9094, 'UDP')];
  const main = {
    name: 'alertmanager',
    image: imagePath(spec, 'quay.io/prometheus/alertmanager', version),
    ports: listenLocal ? mesh : [containerPort(webPort(spec), 9093), ...mesh],
  };

  return [
    ...service,
    statefulSet(
      alertmanager,
      `alertmanager-${name}`,
      { replicas: Math.max(numberOf(spec.replicas, 1), 0), serviceName: textOf(spec.serviceName) || serviceName },
      {
        labels: {
          'app.kubernetes.io/version': versionText(parsed),
          ...textsOf(metadata.labels),
          'app.kubernetes.io/name': 'alertmanager',
          'app.kubernetes.io/managed-by': 'prometheus-operator',
          'app.kubernetes.io/instance': name,
          alertmanager: name,
        },
        annotations: { ...textsOf(metadata.annotations), 'kubectl.kubernetes.io/default-container': 'alertmanager' },
        spec: {
          hostNetwork: spec.hostNetwork === true,
          containers: mergeContainers([main, configReloader({ listenLocal })], spec.containers),
          initContainers: mergeContainers([initConfigReloader], spec.initContainers),
        },
      },
    ),
  ];
}

const webPort = (spec: JsonObject) => textOf(spec.portName) || 'web';

function serviceOf(alertmanager: Manifest, web: string): Manifest {
  return governingService(alertmanager, 'alertmanager', {
    name: serviceName,
    label: 'operated-alertmanager',
    ports: [
      { name: web, port: 9093, targetPort: web, protocol: 'TCP' },
      { name: 'tcp-mesh', port: 9094, targetPort: 'mesh-tcp', protocol: 'TCP' },
      { name: 'udp-mesh', port: 9094, targetPort: 'mesh-udp', protocol: 'UDP' },
    ],
    spec: { publishNotReadyAddresses: true },
  });
}
