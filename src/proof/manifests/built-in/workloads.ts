import { type Fault, forbidden, invalid, required, unsupported } from '../faults';
import { isEmptySelector, type LabelSelector, selectorFaults, selectorMatches } from '../label-selector';
import type { Json, JsonObject } from '../manifest';
import { dns1123LabelFaults, subdomainFaults } from '../name-syntax';
import type { BuiltInKind } from './built-in-kind';
import { defaultedTemplate, type PodTemplate, templateFaults } from './pod-spec';

export type WorkloadSpec = JsonObject & {
  readonly replicas?: number;
  readonly selector?: JsonObject & LabelSelector;
  readonly template?: PodTemplate;
};

type StatefulSetSpec = WorkloadSpec & {
  readonly podManagementPolicy?: string;
  readonly serviceName?: string;
  readonly volumeClaimTemplates?: readonly VolumeClaim[];
};

type VolumeClaim = {
  readonly metadata?: { readonly name?: string };
  readonly spec?: {
    readonly accessModes?: readonly string[];
    readonly resources?: { readonly requests?: JsonObject };
  };
};

export const deployment: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  defaulted: (body) => withSpec(body, (spec) => ({ ...spec, replicas: spec.replicas ?? 1 })),
  faults: (body) => [...replicatedFaults(body), ...strategyFaults(specOf(body).strategy, 'Recreate')],
};

export const replicaSet: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  defaulted: (body) => withSpec(body, (spec) => ({ ...spec, replicas: spec.replicas ?? 1 })),
  faults: replicatedFaults,
};

export const daemonSet: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  defaulted: (body) => withSpec(body, (spec) => spec),
  faults: (body) => [...replicatedFaults(body), ...strategyFaults(specOf(body).updateStrategy, 'OnDelete')],
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
  faults: (body) => {
    const { serviceName = '', podManagementPolicy = '', volumeClaimTemplates = [] } = body.spec as StatefulSetSpec;
    const claims = volumeClaimTemplates.map(({ metadata }) => metadata?.name ?? '');
    return [
      ...replicatedFaults(body, claims),
      ...volumeClaimTemplates.flatMap((claim, n) => claimFaults(claim, `spec.volumeClaimTemplates[${n}].spec`)),
      ...strategyFaults(specOf(body).updateStrategy, 'OnDelete'),
      ...(serviceName === '' ? [] : dns1123LabelFaults(serviceName)).map((detail) =>
        invalid('spec.serviceName', serviceName, detail),
      ),
      ...(['OrderedReady', 'Parallel'].includes(podManagementPolicy)
        ? []
        : [invalid('spec.podManagementPolicy', podManagementPolicy, "must be 'OrderedReady' or 'Parallel'")]),
    ];
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
function replicatedFaults(body: JsonObject, claims: readonly string[] = []): Fault[] {
  const { replicas = 0, template = {} } = specOf(body);
  const restartPolicy = template.spec?.restartPolicy ?? '';
  return [
    ...(replicas < 0 ? [invalid('spec.replicas', replicas, 'must be greater than or equal to 0')] : []),
    ...selectionFaults(specOf(body), String(body.kind).toLowerCase()),
    ...templateFaults(template, 'spec.template', claims),
    ...(restartPolicy === 'Always' ? [] : [unsupported('spec.template.spec.restartPolicy', restartPolicy, ['Always'])]),
    ...(template.spec?.activeDeadlineSeconds === undefined
      ? []
      : [
          forbidden(
            'spec.template.spec.activeDeadlineSeconds',
            `activeDeadlineSeconds in ${body.kind} is not Supported`,
          ),
        ]),
  ];
}

export function selectionFaults({ selector, template }: WorkloadSpec, kind: string): Fault[] {
  if (!selector) return [required('spec.selector')];
  const faults = selectorFaults(selector, 'spec.selector');
  if (faults.length > 0) return faults;
  if (isEmptySelector(selector)) return [invalid('spec.selector', selector, `empty selector is invalid for ${kind}`)];
  const labels = (template?.metadata?.labels ?? {}) as Readonly<Record<string, string>>;
  return selectorMatches(selector, labels)
    ? []
    : [invalid('spec.template.metadata.labels', labels, '`selector` does not match template `labels`')];
}

function strategyFaults(strategy: Json | undefined, other: 'Recreate' | 'OnDelete'): Fault[] {
  const { type = '', rollingUpdate } = (strategy ?? {}) as { type?: string; rollingUpdate?: JsonObject };
  const field = other === 'Recreate' ? 'spec.strategy' : 'spec.updateStrategy';
  if (!['', 'RollingUpdate', other].includes(type)) return [unsupported(field, type, [other, 'RollingUpdate'])];
  if (type === 'Recreate' && rollingUpdate !== undefined) {
    return [forbidden(`${field}.rollingUpdate`, "may not be specified when strategy `type` is 'Recreate'")];
  }
  return ['maxSurge', 'maxUnavailable'].flatMap((name) => {
    const share = rollingUpdate?.[name] ?? 0;
    const fine = typeof share === 'string' ? /^\d+%$/.test(share) : Number(share) >= 0;
    return fine ? [] : [invalid(`${field}.rollingUpdate.${name}`, share, 'must be a number or a percentage of pods')];
  });
}

const ACCESS_MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];

/** core/validation/validation.go, validatePersistentVolumeClaimSpec. */
function claimFaults({ spec = {} }: VolumeClaim, path: string): Fault[] {
  const { accessModes = [], resources = {} } = spec;
  return [
    ...(accessModes.length === 0 ? [required(`${path}.accessModes`, 'at least 1 access mode is required')] : []),
    ...(accessModes.every((mode) => ACCESS_MODES.includes(mode))
      ? []
      : [unsupported(`${path}.accessModes`, accessModes, ACCESS_MODES)]),
    ...(resources.requests?.storage === undefined ? [required(`${path}.resources[storage]`)] : []),
  ];
}
