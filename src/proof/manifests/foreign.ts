import { isObject, type Json, type JsonObject } from './manifest';

/** What keeps a document from being a Kubernetes object, and what to do about it. */
export interface Foreign {
  readonly message: string;
  readonly fix?: string;
  /** It was never meant to be one. */
  readonly foreign?: true;
}

/** Why a value is not an object that can be applied; undefined if it is one. */
export function foreign(value: Json): Foreign | undefined {
  if (Array.isArray(value)) return { message: 'a list, not a Kubernetes object', foreign: true };
  if (!isObject(value)) {
    return { message: `${JSON.stringify(value).slice(0, 40)} is not a Kubernetes object`, foreign: true };
  }

  const { apiVersion, kind } = value;
  const isIdentified = typeof apiVersion === 'string' && apiVersion !== '' && typeof kind === 'string' && kind !== '';
  if (isIdentified && !apiVersion.startsWith(KUSTOMIZATION)) return nameless(value);

  const known = KNOWN.find(([is]) => is(value));
  if (known) return { message: known[1], fix: known[2], foreign: true };

  const missing = ['apiVersion', 'kind'].filter((field) => typeof value[field] !== 'string' || value[field] === '');
  if (missing.length === 2) {
    return { message: 'not a Kubernetes object: it has neither apiVersion nor kind', foreign: true };
  }
  if (missing.length === 1) {
    const [other] = ['apiVersion', 'kind'].filter((field) => field !== missing[0]);
    return { message: `${other} is ${value[other]}, but there is no ${missing[0]}`, fix: `add ${missing[0]}` };
  }
  return nameless(value);
}

function nameless(value: JsonObject): Foreign | undefined {
  const metadata = isObject(value.metadata) ? value.metadata : {};
  if (typeof metadata.name === 'string' && metadata.name !== '') return undefined;
  if (typeof metadata.generateName === 'string') {
    return {
      message: `this ${value.kind} has generateName instead of a name, so it can be created but not applied`,
      fix: 'set metadata.name',
    };
  }
  if (metadata.name === undefined || metadata.name === null || metadata.name === '') {
    return { message: `this ${value.kind} has no metadata.name`, fix: 'set metadata.name' };
  }
  return {
    message: `metadata.name of this ${value.kind} is ${JSON.stringify(metadata.name)}, not a string`,
    fix: typeof metadata.name === 'object' ? 'set metadata.name' : 'put metadata.name in quotes',
  };
}

const has = (value: JsonObject, ...fields: string[]) => fields.every((field) => value[field] !== undefined);

const KUSTOMIZATION = 'kustomize.config.k8s.io/';

/** Files that lie next to manifests, most telling first. */
const KNOWN: readonly (readonly [is: (value: JsonObject) => boolean, message: string, fix: string])[] = [
  [
    (v) => String(v.apiVersion).startsWith(KUSTOMIZATION) || (!has(v, 'kind') && Array.isArray(v.resources)),
    'a Kustomization, not the objects that it builds',
    'pass the output of `kustomize build`',
  ],
  [
    (v) => !has(v, 'kind') && has(v, 'apiVersion', 'name', 'version'),
    'the Chart.yaml of a Helm chart, not the objects that it renders',
    'pass the output of `helm template`',
  ],
  [
    (v) => !has(v, 'kind') && has(v, 'language', 'app'),
    'the cdk8s.yaml of an app, not the objects that it synthesizes',
    'pass the folder that `cdk8s synth` writes',
  ],
  [
    (v) => !has(v, 'kind') && Array.isArray(v.scrape_configs),
    'a configuration of Prometheus, not an object of the Prometheus Operator',
    'pass the ServiceMonitors and the Prometheus object',
  ],
  [
    (v) => !has(v, 'kind') && Array.isArray(v.groups),
    'a rule file of Prometheus, not a PrometheusRule',
    'put the groups under spec of a PrometheusRule',
  ],
  [
    (v) => !has(v, 'kind') && has(v, 'route', 'receivers'),
    'a configuration of Alertmanager, not a Kubernetes object',
    'leave this file out',
  ],
  [
    (v) => !has(v, 'kind', 'apiVersion') && isObject(v.services) && !has(v, 'metadata'),
    'a Compose file, not a Kubernetes object',
    'leave this file out',
  ],
  [
    (v) => !has(v, 'kind') && isObject(v.jobs) && has(v, 'true'),
    'a workflow of GitHub Actions, not a Kubernetes object',
    'leave this file out',
  ],
  [
    (v) => !has(v, 'kind') && !has(v, 'apiVersion') && !has(v, 'metadata'),
    'not a Kubernetes object: it has neither apiVersion nor kind and looks like the values of a Helm chart',
    'pass the output of `helm template` instead',
  ],
];
