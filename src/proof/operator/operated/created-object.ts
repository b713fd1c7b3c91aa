import type { JsonObject, Manifest } from '../../manifests/manifest';

export interface CreatedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** What else `metadata` says. */
  readonly metadata?: JsonObject;
  readonly content: JsonObject;
}

/** prometheus-operator pkg/operator/factory.go, UpdateObject: what the operator creates carries its name, twice. */
export const managedBy = {
  'managed-by': 'prometheus-operator',
  'app.kubernetes.io/managed-by': 'prometheus-operator',
};

/** An object of the operator's own, to be found where the object is written that it is made for. */
export function createdFor(owner: Manifest, created: CreatedObject): Manifest {
  const { apiVersion, kind, namespace, name, labels = {}, metadata, content } = created;
  const body = { apiVersion, kind, metadata: { namespace, name, labels, ...metadata }, ...content };
  return { apiVersion, kind, namespace, name, labels, annotations: {}, body, source: owner.source };
}

/** The headless Service that every StatefulSet of the operator's belongs to; there is one per namespace and kind. */
export function governingService(
  owner: Manifest,
  app: string,
  { name, label, ports, spec }: { name: string; label: string; ports: readonly JsonObject[]; spec?: JsonObject },
): Manifest {
  return createdFor(owner, {
    apiVersion: 'v1',
    kind: 'Service',
    namespace: owner.namespace,
    name,
    labels: { ...managedBy, [label]: 'true' },
    content: {
      spec: { type: 'ClusterIP', clusterIP: 'None', selector: { 'app.kubernetes.io/name': app }, ports, ...spec },
    },
  });
}

export interface PodTemplateParts {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: JsonObject;
}

export function statefulSet(
  owner: Manifest,
  name: string,
  { replicas, serviceName }: { replicas: number; serviceName: string },
  { labels, annotations, spec }: PodTemplateParts,
): Manifest {
  const template = { metadata: { labels, annotations }, spec };
  return createdFor(owner, {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    namespace: owner.namespace,
    name,
    content: { spec: { replicas, serviceName, template } },
  });
}
