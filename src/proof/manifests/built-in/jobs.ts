import { type Fault, invalid, required, unsupported } from '../faults';
import { isObject, type JsonObject } from '../manifest';
import { subdomainFaults } from '../name-syntax';
import type { BuiltInKind } from './built-in-kind';
import { defaultedTemplate, type PodTemplate, templateFaults } from './pod-spec';

type JobSpec = JsonObject & {
  readonly completions?: number;
  readonly parallelism?: number;
  readonly completionMode?: string;
  readonly template?: PodTemplate;
};

type CronJobSpec = JsonObject & {
  readonly schedule?: string;
  readonly concurrencyPolicy?: string;
  readonly jobTemplate?: JsonObject & { readonly spec?: JobSpec };
};

export const job: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  defaulted: (body) => withLabelsOfPods({ ...body, spec: defaultedJob((body.spec ?? {}) as JobSpec) }),
  faults: ({ spec }) => jobFaults(spec as JobSpec, 'spec'),
};

export const cronJob: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: (name) => [...subdomainFaults(name), ...(name.length > 52 ? ['must be no more than 52 characters'] : [])],
  defaulted: (body) => {
    const { jobTemplate = {}, ...spec } = (body.spec ?? {}) as CronJobSpec;
    const { spec: jobSpec = {} } = jobTemplate;
    return {
      ...body,
      spec: {
        ...spec,
        concurrencyPolicy: spec.concurrencyPolicy || 'Allow',
        suspend: spec.suspend ?? false,
        jobTemplate: { ...jobTemplate, spec: { ...jobSpec, template: defaultedTemplate(jobSpec.template) } },
      },
    };
  },
  faults: ({ spec }) => {
    const { schedule = '', concurrencyPolicy = '', jobTemplate = {} } = spec as CronJobSpec;
    const policies = ['Allow', 'Forbid', 'Replace'];
    return [
      ...(schedule === '' ? [required('spec.schedule')] : []),
      ...(schedule === '' || isCron(schedule) ? [] : [invalid('spec.schedule', schedule, 'expected exactly 5 fields')]),
      ...(policies.includes(concurrencyPolicy)
        ? []
        : [unsupported('spec.concurrencyPolicy', concurrencyPolicy, policies)]),
      ...jobFaults(jobTemplate.spec ?? {}, 'spec.jobTemplate.spec'),
    ];
  },
};

/** batch/v1/defaults.go, SetDefaults_Job. */
function defaultedJob(spec: JobSpec): JobSpec {
  const alone = spec.completions === undefined && spec.parallelism === undefined;
  return {
    ...spec,
    ...(alone && { completions: 1 }),
    parallelism: spec.parallelism ?? 1,
    completionMode: spec.completionMode ?? 'NonIndexed',
    suspend: spec.suspend ?? false,
    template: defaultedTemplate(spec.template),
  };
}

function withLabelsOfPods(body: JsonObject & { readonly spec: JobSpec }): JsonObject {
  const metadata = isObject(body.metadata) ? body.metadata : {};
  const labels = isObject(metadata.labels) && Object.keys(metadata.labels).length > 0 ? metadata.labels : undefined;
  const ofPods = body.spec.template?.metadata?.labels;
  return labels || !ofPods ? body : { ...body, metadata: { ...metadata, labels: ofPods } };
}

/** batch/validation/validation.go, validateJobSpec. The selector is generated. */
function jobFaults({ completions, parallelism, completionMode, template = {} }: JobSpec, path: string): Fault[] {
  const restarts = ['OnFailure', 'Never'];
  const restartPolicy = template.spec?.restartPolicy ?? '';
  const negative = Object.entries({ completions, parallelism }).filter(([, value]) => value !== undefined && value < 0);
  return [
    ...negative.map(([field, value]) => invalid(`${path}.${field}`, value!, 'must be greater than or equal to 0')),
    ...(completionMode === 'Indexed' && completions === undefined
      ? [required(`${path}.completions`, 'when completion mode is Indexed')]
      : []),
    ...templateFaults(template, `${path}.template`),
    ...(restartPolicy === 'Always'
      ? [required(`${path}.template.spec.restartPolicy`, 'valid values: "OnFailure", "Never"')]
      : []),
    ...(['Always', ...restarts].includes(restartPolicy)
      ? []
      : [unsupported(`${path}.template.spec.restartPolicy`, restartPolicy, restarts)]),
  ];
}

/** The shape of a schedule only; whether 61 is a minute is left to the API server. */
function isCron(schedule: string): boolean {
  return schedule.startsWith('@') || schedule.trim().split(/\s+/).length === 5;
}
