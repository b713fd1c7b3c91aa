import type { AdmittedBody } from '../admission';
import { decode } from '../decode';
import type { Fault } from '../faults';
import type { JsonObject } from '../manifest';
import { dns1123LabelFaults, subdomainFaults } from '../name-syntax';
import { checkObjectMeta } from '../object-meta';
import type { Schema } from '../schema';
import type { BuiltInKind } from './built-in-kind';
import { configMap, secret } from './configuration';
import { endpointSlice, endpoints } from './endpoints';
import { ingress } from './ingress';
import { cronJob, job } from './jobs';
import { checkPodSpec, defaultedPodSpec, type PodSpec } from './pod-spec';
import { service } from './service';
import { daemonSet, deployment, replicaSet, statefulSet } from './workloads';

const pod: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  defaulted: (body) => ({ ...body, spec: defaultedPodSpec((body.spec ?? {}) as PodSpec) }),
  check: ({ spec }, faults) => checkPodSpec(spec as PodSpec, 'spec', faults),
};

const KINDS: Readonly<Record<string, BuiltInKind>> = {
  ConfigMap: configMap,
  CronJob: cronJob,
  DaemonSet: daemonSet,
  Deployment: deployment,
  EndpointSlice: endpointSlice,
  Endpoints: endpoints,
  Ingress: ingress,
  Job: job,
  Namespace: { scope: 'Cluster', nameFaults: dns1123LabelFaults },
  Node: { scope: 'Cluster', nameFaults: subdomainFaults },
  Pod: pod,
  ReplicaSet: replicaSet,
  Secret: secret,
  Service: service,
  StatefulSet: statefulSet,
};

/**
 * What kube-apiserver does with an object of a built-in kind that is created: decode into the Go type, default, validate.
 *
 * @throws DecodeError
 */
export function admitBuiltIn(object: JsonObject, kind: string, type: Schema): AdmittedBody {
  const { scope, nameFaults, defaulted, check } = KINDS[kind];
  const decoded = decode(object, type, '') as JsonObject;
  const body = defaulted?.(decoded) ?? decoded;
  const faults: Fault[] = [];
  checkObjectMeta((body.metadata ?? {}) as JsonObject, scope, nameFaults, faults);
  check?.(body, faults);
  return { body, faults, unknown: [] };
}
