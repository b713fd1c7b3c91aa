import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ExportedAppProps } from '../exported-app-props';
import type { Exporter } from '../generated/exporter';
import type { Mistakes } from '../mistakes';
import type { ManifestBody } from '../rendered-object';
import { rememberSidecar } from '../sidecar-registry';
import { podTemplateOf, Workload } from '../workload';
import { localAddress } from './address';
import { exporterConfig } from './objects';
import { EXCLUDE_INBOUND_PORTS, type ExporterParts, exporterParts } from './parts';
import type { ExporterPods } from './pods';
import { exporterSettings } from './settings';

/** Finds what keeps an exporter from joining the pods of a workload. */
export function checkSidecar(mistakes: Mistakes, exporter: Exporter, workload: Workload): void {
  const { kind } = workload.object;
  const taken = workload.allPorts.find(({ number }) => number === exporter.port);
  mistakes.require(
    kind !== 'Job' && kind !== 'CronJob',
    `a sidecar would keep ${workload.title} from completing, got Placement.SIDECAR; leave out \`placement\``,
  );
  mistakes.require(
    workload.containers.every(({ name }) => name !== exporter.name),
    `${workload.title} has a container of this name already, got "${exporter.name}"; leave out \`placement\``,
  );
  mistakes.require(
    !taken,
    `exporter "${exporter._facts.id}" and container "${taken?.container}" of ${workload.title} cannot share a pod, ` +
      `got port ${exporter.port} twice; leave out \`placement\``,
  );
}

/** Runs the exporter in the pods of the application. */
export function sidecarPods(scope: Construct, props: ExportedAppProps): ExporterPods {
  const { exporter, name } = props;
  const workload = Workload.behind(props.app!);
  const { namespace } = workload;
  const portName = freePortName(exporter, workload);
  // Not later: what is asked of the workload while it renders would render it again.
  const settings = exporterSettings(exporter, localAddress(props, workload, exporter._facts.systemPort));
  const config =
    settings.files.length > 0 ? exporterConfig(scope, exporter, { name, namespace }, settings.files) : undefined;

  addSidecar(workload.object, exporterParts(exporter, settings, portName, config?.name));
  return { workload: workload.object, config, name, namespace, portName, selector: () => workload.selector };
}

/** A name for the exporter's port that no other port of the pod has. */
function freePortName(exporter: Exporter, workload: Workload): string {
  const isTaken = workload.allPorts.some(({ name }) => name === 'metrics');
  return isTaken ? `metrics-${exporter.port}` : 'metrics';
}

/**
 * Adds an exporter to the pods of a workload, whoever renders it.
 *
 * Not with JSON patches: they would have to know today which lists and maps exist when the app is synthesized.
 */
function addSidecar(workload: ApiObject, { container, volumes, annotations }: ExporterParts): void {
  rememberSidecar(workload, container.name);
  // An exporter that is not ready must not take the application out of its Service.
  const { readinessProbe: _, ...sidecar } = container;
  const render = workload.toJson.bind(workload);

  workload.toJson = () => {
    const body = render();
    const template: ManifestBody = podTemplateOf(workload.kind, body);
    template.metadata = { ...template.metadata, annotations: merge(template.metadata?.annotations, annotations) };
    template.spec.containers = [...template.spec.containers, sidecar];
    if (volumes.length > 0) template.spec.volumes = [...(template.spec.volumes ?? []), ...volumes];
    return body;
  };
}

function merge(own: Record<string, string> = {}, added: Readonly<Record<string, string>>): Record<string, string> {
  const ports = [own[EXCLUDE_INBOUND_PORTS], added[EXCLUDE_INBOUND_PORTS]].filter(Boolean).join(',');
  return { ...own, ...added, [EXCLUDE_INBOUND_PORTS]: ports };
}
