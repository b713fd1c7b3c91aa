import { createHash } from 'node:crypto';
import type { ExporterResources } from '../exporter-props';
import type { Exporter } from '../generated/exporter';
import type { ManifestBody } from '../rendered-object';
import { ownIntake } from './intake';
import type { ConfigFile, ExporterSettings } from './settings';

/** What a pod needs to run an exporter, whether the pod is the exporter's own or the application's. */
export interface ExporterParts {
  readonly container: ManifestBody;
  readonly volumes: readonly ManifestBody[];
  readonly annotations: Readonly<Record<string, string>>;
}

/** Istio sends traffic to this port past the sidecar, where mutual TLS would keep Prometheus out. */
export const EXCLUDE_INBOUND_PORTS = 'traffic.sidecar.istio.io/excludeInboundPorts';

/**
 * A container that passes Pod Security restricted, with what it mounts.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export function exporterParts(
  exporter: Exporter,
  settings: ExporterSettings,
  portName: string,
  configMap?: string,
): ExporterParts {
  const { _facts: facts, _options: options, name, image, port } = exporter;
  const { files, secretFiles } = settings;
  const secrets = [...new Set(secretFiles.map(({ credential }) => credential.secretName))];
  const secretVolume = (secretName: string) => `${name}-secret-${secrets.indexOf(secretName)}`;
  const { capabilities = [], writable = [] } = facts;
  const probe = facts.healthPath ? { httpGet: { path: facts.healthPath, port } } : { tcpSocket: { port } };

  return {
    container: {
      name,
      image,
      ...(settings.args.length > 0 && { args: settings.args }),
      ...(settings.env.length > 0 && { env: settings.env }),
      ports: [
        { name: portName, containerPort: port },
        ...ownIntake(facts).map(({ name, port, protocol }) => ({ name, containerPort: port, protocol })),
      ],
      livenessProbe: probe,
      readinessProbe: probe,
      resources: resources(options.resources),
      securityContext: {
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'], ...(capabilities.length > 0 && { add: capabilities }) },
        readOnlyRootFilesystem: true,
        runAsGroup: facts.uid,
        runAsNonRoot: true,
        runAsUser: facts.uid,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      ...(files.length + secretFiles.length + writable.length > 0 && {
        volumeMounts: [
          ...files.map(({ path }) => mount(`${name}-config`, path, fileKey(path))),
          ...secretFiles.map(({ path, credential }) =>
            mount(secretVolume(credential.secretName), path, credential.key),
          ),
          ...writable.map((mountPath) => ({ name: `${name}-scratch`, mountPath, subPath: fileKey(mountPath) })),
        ],
      }),
    },
    volumes: [
      ...(files.length > 0 ? [{ name: `${name}-config`, configMap: { name: configMap } }] : []),
      ...secrets.map((secretName) => ({ name: secretVolume(secretName), secret: { secretName } })),
      ...(writable.length > 0 ? [{ name: `${name}-scratch`, emptyDir: {} }] : []),
    ],
    annotations: {
      ...(!facts.node && { [EXCLUDE_INBOUND_PORTS]: String(port) }),
      // A change of the files is a change of the pod template, which restarts the pods.
      ...(files.length > 0 && { [`checksum/${name}`]: hash(files) }),
    },
  };
}

/** The keys of a ConfigMap know no slash. */
export function fileKey(path: string): string {
  return path.slice(1).replace(/[^-._a-zA-Z0-9]/g, '.');
}

function mount(name: string, mountPath: string, subPath: string): ManifestBody {
  return { name, mountPath, subPath, readOnly: true };
}

function resources(given: ExporterResources = {}): ManifestBody {
  return {
    requests: { cpu: given.cpuRequest ?? '10m', memory: given.memoryRequest ?? '32Mi' },
    limits: { cpu: given.cpuLimit ?? '200m', memory: given.memoryLimit ?? '128Mi' },
  };
}

function hash(files: readonly ConfigFile[]): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
}
