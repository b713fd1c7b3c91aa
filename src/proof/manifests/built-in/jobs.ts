import { type Fault, invalid, required, unsupported } from '../faults';
import { isObject, type JsonObject } from '../manifest';
import { subdomainFaults } from '../name-syntax';
import type { BuiltInKind } from './built-in-kind';
import { checkTemplate, defaultedTemplate, type PodTemplate } from './pod-spec';

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

const RESTARTS = ['OnFailure', 'Never'];
const POLICIES = ['Allow', 'Forbid', 'Replace'];

export const job: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  defaulted: (body) => withLabelsOfPods({ ...body, spec: defaultedJob((body.spec ?? {}) as JobSpec) }),
  check: ({ spec }, faults) => checkJob(spec as JobSpec, 'spec', faults),
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
  check: ({ spec }, faults) => {
    const { schedule = '', concurrencyPolicy = '', jobTemplate = {} } = spec as CronJobSpec;
    if (schedule === '') faults.push(required('spec.schedule'));
    else if (!isCron(schedule)) faults.push(invalid('spec.schedule', schedule, 'expected exactly 5 fields'));
    if (!POLICIES.includes(concurrencyPolicy)) {
      faults.push(unsupported('spec.concurrencyPolicy', concurrencyPolicy, POLICIES));
    }
    checkJob(jobTemplate.spec ?? {}, 'spec.jobTemplate.spec', faults);
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
function checkJob(spec: JobSpec, path: string, faults: Fault[]): void {
  const { completions, parallelism, completionMode, template = {} } = spec;
  for (const [field, value] of Object.entries({ completions, parallelism })) {
    if (value !== undefined && value < 0) {
      faults.push(invalid(`${path}.${field}`, value, 'must be greater than or equal to 0'));
    }
  }
  if (completionMode === 'Indexed' && completions === undefined) {
    faults.push(required(`${path}.completions`, 'when completion mode is Indexed'));
  }
  checkTemplate(template, `${path}.template`, faults);
  const restartPolicy = template.spec?.restartPolicy ?? '';
  if (restartPolicy === 'Always') {
    faults.push(required(`${path}.template.spec.restartPolicy`, 'valid values: "OnFailure", "Never"'));
  } else if (!RESTARTS.includes(restartPolicy)) {
    faults.push(unsupported(`${path}.template.spec.restartPolicy`, restartPolicy, RESTARTS));
  }
}

/** The shape of a schedule only; whether 61 is a minute is left to the API server. */
function isCron(schedule: string): boolean {
  return schedule.startsWith('@') || schedule.trim().split(/\s+/).length === 5;
}
