import { duplicate, type Fault, invalid, notFound, required, unsupported } from '../faults';
import type { JsonObject } from '../manifest';
import { dns1123LabelFaults, labelKeyFaults, labelValueFaults, subdomainFaults } from '../name-syntax';
import { annotationFaults, labelFaults } from '../object-meta';
import { type Container, containerFaults, defaultedContainer, hostPortFaults } from './container';
import { type Volume, volumeFaults } from './volume';

export type PodSpec = JsonObject & {
  readonly containers?: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly volumes?: readonly Volume[];
  readonly restartPolicy?: string;
  readonly dnsPolicy?: string;
  readonly hostNetwork?: boolean;
  readonly hostname?: string;
  readonly subdomain?: string;
  readonly serviceAccountName?: string;
  readonly nodeName?: string;
  readonly nodeSelector?: JsonObject;
  readonly tolerations?: readonly Toleration[];
};

type Toleration = {
  readonly key?: string;
  readonly operator?: string;
  readonly value?: string;
  readonly effect?: string;
};

export type PodTemplate = JsonObject & { readonly metadata?: JsonObject; readonly spec?: PodSpec };

/** core/v1/defaults.go, SetDefaults_PodSpec and SetDefaults_Pod. */
export function defaultedPodSpec(spec: PodSpec): PodSpec {
  const hostNetwork = spec.hostNetwork ?? false;
  return {
    ...spec,
    ...(spec.containers && { containers: spec.containers.map((one) => defaultedContainer(one, hostNetwork)) }),
    ...(spec.initContainers && {
      initContainers: spec.initContainers.map((one) => defaultedContainer(one, hostNetwork)),
    }),
    restartPolicy: spec.restartPolicy || 'Always',
  };
}

export function defaultedTemplate(template: PodTemplate = {}): PodTemplate {
  return { ...template, spec: defaultedPodSpec(template.spec ?? {}) };
}

/** core/validation/validation.go, ValidatePodTemplateSpec; claimed are volumes that a StatefulSet adds. */
export function templateFaults(template: PodTemplate, path: string, claimed: readonly string[] = []): Fault[] {
  const { metadata = {}, spec = {} } = template;
  return [
    ...labelFaults(metadata.labels, `${path}.labels`),
    ...annotationFaults(metadata.annotations, `${path}.annotations`),
    ...podSpecFaults(spec, `${path}.spec`, claimed),
  ];
}

/** core/validation/validation.go, ValidatePodSpec. */
export function podSpecFaults(spec: PodSpec, path: string, claimed: readonly string[] = []): Fault[] {
  const { containers = [], initContainers = [], volumes = [] } = spec;
  const mountable = new Set([...volumes.map(({ name = '' }) => name), ...claimed]);
  const all = [
    ...containers.map((container, index) => ({ container, at: `${path}.containers[${index}]` })),
    ...initContainers.map((container, index) => ({ container, at: `${path}.initContainers[${index}]` })),
  ];
  return [
    ...(containers.length === 0 ? [required(`${path}.containers`)] : []),
    ...all.flatMap(({ container, at }, index) => [
      ...containerFaults(container, at),
      ...(all.slice(0, index).some((other) => other.container.name === container.name && container.name)
        ? [duplicate(`${at}.name`, container.name!)]
        : []),
      ...(container.volumeMounts ?? [])
        .map(({ name = '' }, n) => ({ name, mount: `${at}.volumeMounts[${n}]` }))
        .filter(({ name }) => !mountable.has(name))
        .map(({ name, mount }) => notFound(`${mount}.name`, name)),
    ]),
    ...hostPortFaults(containers, spec.hostNetwork ?? false, `${path}.containers`),
    ...volumeFaults(volumes, `${path}.volumes`),
    ...settingFaults(spec, path),
  ];
}

function settingFaults(spec: PodSpec, path: string): Fault[] {
  const { restartPolicy = '', dnsPolicy = '', hostname = '', subdomain = '', nodeName = '' } = spec;
  const account = spec.serviceAccountName ?? '';
  const restarts = ['Always', 'OnFailure', 'Never'];
  const policies = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];
  const named = (field: string, value: string, faultsOf: (name: string) => readonly string[]) =>
    value === '' ? [] : faultsOf(value).map((detail) => invalid(`${path}.${field}`, value, detail));
  return [
    ...(restarts.includes(restartPolicy) ? [] : [unsupported(`${path}.restartPolicy`, restartPolicy, restarts)]),
    ...(dnsPolicy === '' || policies.includes(dnsPolicy)
      ? []
      : [unsupported(`${path}.dnsPolicy`, dnsPolicy, policies)]),
    ...named('hostname', hostname, dns1123LabelFaults),
    ...named('subdomain', subdomain, dns1123LabelFaults),
    ...named('nodeName', nodeName, subdomainFaults),
    ...named('serviceAccountName', account, subdomainFaults),
    ...labelFaults(spec.nodeSelector, `${path}.nodeSelector`),
    ...(spec.tolerations ?? []).flatMap((toleration, n) => tolerationFaults(toleration, `${path}.tolerations[${n}]`)),
  ];
}

/** core/validation/validation.go, ValidateTolerations. */
function tolerationFaults({ key = '', operator = '', value = '', effect = '' }: Toleration, path: string): Fault[] {
  const operators = ['', 'Equal', 'Exists'];
  const effects = ['', 'NoSchedule', 'PreferNoSchedule', 'NoExecute'];
  const valued = operator === 'Exists' && value !== '' ? ["value must be empty when `operator` is 'Exists'"] : [];
  return [
    ...(key === '' ? [] : labelKeyFaults(key).map((detail) => invalid(`${path}.key`, key, detail))),
    ...(key === '' && operator !== 'Exists'
      ? [invalid(`${path}.operator`, operator, 'operator must be Exists when `key` is empty')]
      : []),
    ...(operators.includes(operator) ? [] : [unsupported(`${path}.operator`, operator, operators.slice(1))]),
    ...[...valued, ...labelValueFaults(value)].map((detail) => invalid(`${path}.operator`, value, detail)),
    ...(effects.includes(effect) ? [] : [unsupported(`${path}.effect`, effect, effects.slice(1))]),
  ];
}
