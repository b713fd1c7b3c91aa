import { complain, duplicate, type Fault, invalid, notFound, required, unsupported } from '../faults';
import type { JsonObject } from '../manifest';
import { dns1123LabelFaults, labelKeyFaults, labelValueFaults, subdomainFaults } from '../name-syntax';
import { checkAnnotations, checkLabels } from '../object-meta';
import { type Container, checkContainer, checkHostPorts, defaultedContainer } from './container';
import { checkVolumes, type Volume } from './volume';

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
export function checkTemplate(template: PodTemplate, path: string, faults: Fault[], claimed?: readonly string[]): void {
  const { metadata = {}, spec = {} } = template;
  checkLabels(metadata.labels, `${path}.labels`, faults);
  checkAnnotations(metadata.annotations, `${path}.annotations`, faults);
  checkPodSpec(spec, `${path}.spec`, faults, claimed);
}

/** core/validation/validation.go, ValidatePodSpec. */
export function checkPodSpec(spec: PodSpec, path: string, faults: Fault[], claimed: readonly string[] = []): void {
  const { containers = [], initContainers = [], volumes = [] } = spec;
  const isMountable = (mount: string) => volumes.some(({ name = '' }) => name === mount) || claimed.includes(mount);
  const names = new Set<string>();
  const check = (container: Container, at: string) => {
    checkContainer(container, at, faults);
    const { name = '', volumeMounts = [] } = container;
    if (name !== '' && names.has(name)) faults.push(duplicate(`${at}.name`, name));
    names.add(name);
    for (const [n, mount] of volumeMounts.entries()) {
      if (!isMountable(mount.name ?? '')) faults.push(notFound(`${at}.volumeMounts[${n}].name`, mount.name ?? ''));
    }
  };

  if (containers.length === 0) faults.push(required(`${path}.containers`));
  for (const [n, container] of containers.entries()) check(container, `${path}.containers[${n}]`);
  for (const [n, container] of initContainers.entries()) {
    check(container, `${path}.initContainers[${n}]`);
    // They run one after the other, so each has the ports of the host for itself; upstream counts each as the first.
    checkHostPorts([container], false, `${path}.initContainers`, faults);
  }
  checkHostPorts(containers, spec.hostNetwork ?? false, `${path}.containers`, faults);
  checkVolumes(volumes, `${path}.volumes`, faults);
  checkSettings(spec, path, faults);
}

const RESTARTS = ['Always', 'OnFailure', 'Never'];
const DNS_POLICIES = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];
const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

function checkSettings(spec: PodSpec, path: string, faults: Fault[]): void {
  const { restartPolicy = '', dnsPolicy = '', hostname = '', subdomain = '', nodeName = '' } = spec;
  const { serviceAccountName = '', tolerations = [] } = spec;
  if (!RESTARTS.includes(restartPolicy)) faults.push(unsupported(`${path}.restartPolicy`, restartPolicy, RESTARTS));
  if (dnsPolicy !== '' && !DNS_POLICIES.includes(dnsPolicy)) {
    faults.push(unsupported(`${path}.dnsPolicy`, dnsPolicy, DNS_POLICIES));
  }
  if (hostname !== '') complain(faults, `${path}.hostname`, hostname, dns1123LabelFaults(hostname));
  if (subdomain !== '') complain(faults, `${path}.subdomain`, subdomain, dns1123LabelFaults(subdomain));
  if (nodeName !== '') complain(faults, `${path}.nodeName`, nodeName, subdomainFaults(nodeName));
  if (serviceAccountName !== '') {
    complain(faults, `${path}.serviceAccountName`, serviceAccountName, subdomainFaults(serviceAccountName));
  }
  checkLabels(spec.nodeSelector, `${path}.nodeSelector`, faults);
  for (const [n, toleration] of tolerations.entries()) checkToleration(toleration, `${path}.tolerations[${n}]`, faults);
}

/** core/validation/validation.go, ValidateTolerations. */
function checkToleration(toleration: Toleration, path: string, faults: Fault[]): void {
  const { key = '', operator = '', value = '', effect = '' } = toleration;
  if (key !== '') complain(faults, `${path}.key`, key, labelKeyFaults(key));
  else if (operator !== 'Exists') {
    faults.push(invalid(`${path}.operator`, operator, 'operator must be Exists when `key` is empty'));
  }
  if (!['', 'Equal', 'Exists'].includes(operator)) {
    faults.push(unsupported(`${path}.operator`, operator, ['Equal', 'Exists']));
  }
  if (operator === 'Exists' && value !== '') {
    faults.push(invalid(`${path}.operator`, value, "value must be empty when `operator` is 'Exists'"));
  }
  complain(faults, `${path}.operator`, value, labelValueFaults(value));
  if (effect !== '' && !EFFECTS.includes(effect)) faults.push(unsupported(`${path}.effect`, effect, EFFECTS));
}
