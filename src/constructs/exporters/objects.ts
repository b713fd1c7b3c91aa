import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Exporter } from '../generated/exporter';
import type { Prometheus } from '../prometheus';
import type { ManifestBody } from '../rendered-object';
import { ownIntake } from './intake';
import { fileKey } from './parts';
import type { ExporterPods } from './pods';
import type { ConfigFile } from './settings';

const NAME = 'app.kubernetes.io/name';
const INSTANCE = 'app.kubernetes.io/instance';

/** The labels that all objects of an exporter carry and that its Service and workload select by. */
export function exporterLabels(exporter: Exporter, instance: string): Record<string, string> {
  return { [NAME]: exporter.name, [INSTANCE]: instance };
}

/** What the objects of an exporter are called and where they live; made up by cdk8s and given by the chart if absent. */
export interface ExporterPlace {
  readonly name?: string;
  readonly namespace?: string;
}

/** One Deployment, or a DaemonSet for what every node has. A second replica would double every series. */
export function exporterWorkload(
  scope: Construct,
  exporter: Exporter,
  place: ExporterPlace,
  template: (labels: Record<string, string>) => ManifestBody,
): ApiObject {
  const perNode = exporter._facts.node !== undefined;
  const workload: ApiObject = new ApiObject(scope, 'Exporter', {
    apiVersion: 'apps/v1',
    kind: perNode ? 'DaemonSet' : 'Deployment',
    metadata: metadata(place),
    spec: Lazy.any({
      produce: () => {
        const labels = exporterLabels(exporter, workload.name);
        return { ...(!perNode && { replicas: 1 }), selector: { matchLabels: labels }, template: template(labels) };
      },
    }),
  });
  return labelled(workload, exporter);
}

/** The Service in front of an exporter's pods. */
export function exporterService(scope: Construct, exporter: Exporter, pods: ExporterPods): ApiObject {
  const service = new ApiObject(scope, 'Service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(pods),
    spec: {
      selector: Lazy.any({ produce: () => pods.selector().matchLabels }),
      ports: [
        { name: pods.portName, port: exporter.port, targetPort: pods.portName },
        ...ownIntake(exporter._facts).map((intake) => ({ ...intake, targetPort: intake.name })),
      ],
    },
  });
  return labelled(service, exporter);
}

/** The files of an exporter. */
export function exporterConfig(
  scope: Construct,
  exporter: Exporter,
  place: ExporterPlace,
  files: readonly ConfigFile[],
): ApiObject {
  const config = new ApiObject(scope, 'Config', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadata(place),
    data: Object.fromEntries(files.map(({ path, text }) => [fileKey(path), text])),
  });
  return labelled(config, exporter);
}

/**
 * Lets Prometheus reach the metrics, and nobody else; what takes in what others send is open on that port. The operator
 * labels the pods of every Prometheus with their name.
 */
export function exporterNetworkPolicy(
  scope: Construct,
  exporter: Exporter,
  workload: ApiObject,
  prometheus: Prometheus,
): ApiObject {
  const { intake = [] } = exporter._facts;
  const policy = new ApiObject(scope, 'NetworkPolicy', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadata({ name: workload.name }),
    spec: {
      podSelector: { matchLabels: exporterLabels(exporter, workload.name) },
      policyTypes: ['Ingress'],
      ingress: [
        {
          from: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': prometheus.namespace } },
              podSelector: {
                matchExpressions: [{ key: NAME, operator: 'In', values: ['prometheus', 'prometheus-agent'] }],
              },
            },
          ],
          ports: [{ protocol: 'TCP', port: exporter.port }],
        },
        ...(intake.length > 0 ? [{ ports: intake.map(({ port, protocol }) => ({ protocol, port })) }] : []),
      ],
    },
  });
  return labelled(policy, exporter, workload.name);
}

/** Allows one pod to be missing. */
export function exporterDisruptionBudget(scope: Construct, exporter: Exporter, workload: ApiObject): ApiObject {
  const budget = new ApiObject(scope, 'PodDisruptionBudget', {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: metadata({ name: workload.name }),
    spec: { maxUnavailable: 1, selector: { matchLabels: exporterLabels(exporter, workload.name) } },
  });
  return labelled(budget, exporter, workload.name);
}

/** A name that is present but undefined would hide the one that cdk8s makes up. */
function metadata({ name, namespace }: ExporterPlace): ExporterPlace {
  return { ...(name !== undefined && { name }), namespace };
}

function labelled(object: ApiObject, exporter: Exporter, instance: string = object.name): ApiObject {
  for (const [key, value] of Object.entries(exporterLabels(exporter, instance))) object.metadata.addLabel(key, value);
  return object;
}
