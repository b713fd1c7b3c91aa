import type { Construct } from 'constructs';
import type { NodeAccess } from '../../catalogue/system';
import type { ExportedAppProps } from '../exported-app-props';
import type { Exporter } from '../generated/exporter';
import type { ManifestBody } from '../rendered-object';
import { appAddress } from './address';
import { exporterConfig, exporterLabels, exporterWorkload } from './objects';
import { type ExporterParts, exporterParts } from './parts';
import type { ExporterPods } from './pods';
import { exporterSettings } from './settings';

const PORT_NAME = 'metrics';

/** Names the Pod Security level that pods need if it is not restricted, and why. */
const POD_SECURITY = 'scrapecheck/pod-security';

/** Runs the exporter in a Deployment, or in a DaemonSet for what every node has. */
export function ownPods(scope: Construct, props: ExportedAppProps): ExporterPods {
  const { exporter, name } = props;
  const settings = () => exporterSettings(exporter, appAddress(props, exporter._facts.systemPort));
  const { files } = settings();

  const workload = exporterWorkload(scope, exporter, { name }, (labels) =>
    podTemplate(exporter, exporterParts(exporter, settings(), PORT_NAME, workload.name), labels),
  );
  return {
    workload,
    config: files.length > 0 ? exporterConfig(scope, exporter, { name: workload.name }, files) : undefined,
    name: workload.name,
    namespace: workload.metadata.namespace,
    portName: PORT_NAME,
    selector: () => ({ matchLabels: exporterLabels(exporter, workload.name) }),
  };
}

/** The Pod Security level that an exporter's own pods need. */
export function podSecurityOf({ _facts: { node } }: Exporter): string {
  return node ? `privileged: ${node.reason}` : 'restricted';
}

/** Exporters never ask the API server, so they get no token. */
function podTemplate(exporter: Exporter, parts: ExporterParts, labels: Record<string, string>): ManifestBody {
  const { node } = exporter._facts;
  const { container, volumes, annotations } = parts;
  return {
    metadata: { labels, annotations: { ...annotations, ...(node && { [POD_SECURITY]: podSecurityOf(exporter) }) } },
    spec: {
      automountServiceAccountToken: false,
      // Variables such as REDIS_PORT, one set for each Service of the namespace, would look like configuration.
      enableServiceLinks: false,
      containers: [container],
      ...(volumes.length > 0 && { volumes }),
      ...(node && onEveryNode(node, parts)),
    },
  };
}

function onEveryNode({ rootMount }: NodeAccess, { container, volumes }: ExporterParts): ManifestBody {
  const root = { name: 'root', mountPath: rootMount, readOnly: true, mountPropagation: 'HostToContainer' };
  return {
    hostNetwork: true,
    hostPID: true,
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: [{ operator: 'Exists', effect: 'NoSchedule' }],
    containers: [{ ...container, volumeMounts: [...(container.volumeMounts ?? []), root] }],
    volumes: [...volumes, { name: 'root', hostPath: { path: '/' } }],
  };
}
