import { complain, type Fault, forbidden, invalid, required, unsupported } from '../faults';
import { checkSelector, isEmptySelector, type LabelSelector, selectorMatches } from '../label-selector';
import type { Json, JsonObject } from '../manifest';
import { dns1123LabelFaults, subdomainFaults } from '../name-syntax';
import type { BuiltInKind } from './built-in-kind';
import { checkTemplate, defaultedTemplate, type PodTemplate } from './pod-spec';

type WorkloadSpec = JsonObject & {
  readonly replicas?: number;
  readonly selector?: JsonObject & LabelSelector;
  readonly template?: PodTemplate;
};

type StatefulSetSpec = WorkloadSpec & {
  readonly podManagementPolicy?: string;
  readonly serviceName?: string;
  readonly volumeClaimTemplates?: readonly {
    readonly metadata?: { readonly name?: string };
    readonly spec?: ClaimSpec;
  }[];
};

type ClaimSpec = {
  readonly accessModes?: readonly string[];
  readonly resources?: { readonly requests?: JsonObject };
};

export const deployment: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  defaulted: (body) => withSpec(body, (spec) => ({ ...spec, replicas: spec.replicas ?? 1 })),
  check: (body, faults) => {
    checkReplicated(body, faults);
    checkStrategy(specOf(body).strategy, 'Recreate', faults);
  },
};

export const replicaSet: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  defaulted: (body) => withSpec(body, (spec) => ({ ...spec, replicas: spec.replicas ?? 1 })),
  check: checkReplicated,
};

export const daemonSet: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  defaulted: (body) => withSpec(body, (spec) => spec),
  check: (body, faults) => {
    checkReplicated(body, faults);
    checkStrategy(specOf(body).updateStrategy, 'OnDelete', faults);
  },
};

export const statefulSet: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: dns1123LabelFaults,
  defaulted: (body) =>
    withSpec(body, (spec) => ({
      ...spec,
      replicas: spec.replicas ?? 1,
      podManagementPolicy: spec.podManagementPolicy || 'OrderedReady',
    })),
  check: (body, faults) => {
    const { serviceName = '', podManagementPolicy = '', volumeClaimTemplates = [] } = body.spec as StatefulSetSpec;
    const claims = volumeClaimTemplates.map(({ metadata }) => metadata?.name ?? '');
    checkReplicated(body, faults, claims);
    checkStrategy(specOf(body).updateStrategy, 'OnDelete', faults);
    if (serviceName !== '') complain(faults, 'spec.serviceName', serviceName, dns1123LabelFaults(serviceName));
    if (!['OrderedReady', 'Parallel'].includes(podManagementPolicy)) {
      faults.push(invalid('spec.podManagementPolicy', podManagementPolicy, "must be 'OrderedReady' or 'Parallel'"));
    }
    for (const [n, { spec = {} }] of volumeClaimTemplates.entries()) {
      checkClaim(spec, `spec.volumeClaimTemplates[${n}].spec`, faults);
    }
  },
};

function specOf(body: JsonObject): WorkloadSpec {
  return (body.spec ?? {}) as WorkloadSpec;
}

function withSpec(body: JsonObject, defaulted: (spec: WorkloadSpec) => WorkloadSpec): JsonObject {
  const spec = defaulted(specOf(body));
  return { ...body, spec: { ...spec, template: defaultedTemplate(spec.template) } };
}

/** apps/validation: what all workloads with a selector and a pod template have in common. */
function checkReplicated(body: JsonObject, faults: Fault[], claims?: readonly string[]): void {
  const { replicas = 0, template = {} } = specOf(body);
  const { restartPolicy = '', activeDeadlineSeconds } = template.spec ?? {};
  if (replicas < 0) faults.push(invalid('spec.replicas', replicas, 'must be greater than or equal to 0'));
  checkSelection(specOf(body), String(body.kind).toLowerCase(), faults);
  checkTemplate(template, 'spec.template', faults, claims);
  if (restartPolicy !== 'Always') {
    faults.push(unsupported('spec.template.spec.restartPolicy', restartPolicy, ['Always']));
  }
  if (activeDeadlineSeconds !== undefined) {
    const detail = `activeDeadlineSeconds in ${body.kind} is not Supported`;
    faults.push(forbidden('spec.template.spec.activeDeadlineSeconds', detail));
  }
}

function checkSelection({ selector, template }: WorkloadSpec, kind: string, faults: Fault[]): void {
  if (!selector) {
    faults.push(required('spec.selector'));
    return;
  }
  const before = faults.length;
  checkSelector(selector, 'spec.selector', faults);
  if (isEmptySelector(selector)) {
    faults.push(invalid('spec.selector', selector, `empty selector is invalid for ${kind}`));
  }
  const labels = (template?.metadata?.labels ?? {}) as Readonly<Record<string, string>>;
  if (faults.length === before && !selectorMatches(selector, labels)) {
    faults.push(invalid('spec.template.metadata.labels', labels, '`selector` does not match template `labels`'));
  }
}

function checkStrategy(strategy: Json | undefined, other: 'Recreate' | 'OnDelete', faults: Fault[]): void {
  const { type = '', rollingUpdate } = (strategy ?? {}) as { type?: string; rollingUpdate?: JsonObject };
  const field = other === 'Recreate' ? 'spec.strategy' : 'spec.updateStrategy';
  if (!['', 'RollingUpdate', other].includes(type)) faults.push(unsupported(field, type, [other, 'RollingUpdate']));
  else if (type === 'Recreate' && rollingUpdate !== undefined) {
    const detail = "may not be specified when strategy `type` is 'Recreate'";
    faults.push(forbidden(`${field}.rollingUpdate`, detail));
  }
  for (const name of ['maxSurge', 'maxUnavailable']) {
    const share = rollingUpdate?.[name] ?? 0;
    if (typeof share === 'string' ? /^\d+%$/.test(share) : Number(share) >= 0) continue;
    faults.push(invalid(`${field}.rollingUpdate.${name}`, share, 'must be a number or a percentage of pods'));
  }
}

const ACCESS_MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];

/** core/validation/validation.go, validatePersistentVolumeClaimSpec. */
function checkClaim({ accessModes = [], resources = {} }: ClaimSpec, path: string, faults: Fault[]): void {
  if (accessModes.length === 0) faults.push(required(`${path}.accessModes`, 'at least 1 access mode is required'));
  for (const mode of accessModes) {
    if (!ACCESS_MODES.includes(mode)) faults.push(unsupported(`${path}.accessModes`, mode, ACCESS_MODES));
  }
  if (resources.requests?.storage === undefined) faults.push(required(`${path}.resources[storage]`));
}
