import type { ObjectIndex } from '../cluster/cluster';
import { listOf, objectOf, objectsOf, textOf } from '../cluster/fields';
import { matchesLabels } from '../cluster/label-selector';
import type { JsonObject, Manifest } from '../manifests/manifest';
import { selectorIn } from './selector';

/** Something that is read from the Kubernetes API by list and watch. */
export interface Resource {
  readonly group: string;
  readonly resource: string;
}

/** A ServiceAccount and what RBAC lets it read: kubernetes plugin/pkg/auth/authorizer/rbac/rbac.go. */
export interface Access {
  /** Whether any binding among the manifests names the account; without one its roles may lie elsewhere. */
  readonly described: boolean;
  /** Namespaces in which some binding gives it some role. */
  readonly namespaces: readonly string[];
  /** Whether it may list and watch a resource in a namespace, or in all of them; undefined if a role is not among the manifests. */
  mayRead(resource: Resource, namespace: string | undefined): boolean | undefined;
  /** The roles that it has in a namespace, or everywhere. */
  rolesIn(namespace: string | undefined): readonly Manifest[];
}

interface Grant {
  /** Absent for all namespaces. */
  readonly namespace?: string;
  /** Absent if the role is not among the manifests. */
  readonly rules?: readonly JsonObject[];
  readonly role?: Manifest;
}

export function accessOf(namespace: string, name: string, index: ObjectIndex): Access {
  const bindings = [...index.ofKind('ClusterRoleBinding'), ...index.ofKind('RoleBinding')].filter(
    ({ body, namespace: own }) => objectsOf(body.subjects).some((subject) => isMeant(subject, namespace, name, own)),
  );
  const grants = bindings.map((binding) => grantOf(binding, index));
  const reaching = (wanted: string | undefined) =>
    grants.filter(({ namespace: place }) => place === undefined || place === wanted);
  return {
    described: bindings.length > 0,
    namespaces: [...new Set(grants.flatMap((grant) => grant.namespace ?? []))].sort(),
    mayRead(resource, wanted) {
      const held = reaching(wanted);
      if (['list', 'watch'].every((verb) => held.some(({ rules }) => rules && allows(rules, verb, resource))))
        return true;
      return held.some(({ rules }) => rules === undefined) ? undefined : false;
    },
    rolesIn: (wanted) => reaching(wanted).flatMap(({ role }) => role ?? []),
  };
}

function isMeant(subject: JsonObject, namespace: string, name: string, bindingNamespace: string): boolean {
  const { kind, name: named } = subject;
  if (kind === 'ServiceAccount') return named === name && (textOf(subject.namespace) || bindingNamespace) === namespace;
  if (kind === 'User') return named === `system:serviceaccount:${namespace}:${name}`;
  return ['system:authenticated', 'system:serviceaccounts', `system:serviceaccounts:${namespace}`].includes(
    textOf(named),
  );
}

function grantOf({ kind, namespace, body }: Manifest, index: ObjectIndex): Grant {
  const reference = objectOf(body.roleRef);
  const name = textOf(reference.name);
  const role =
    reference.kind === 'ClusterRole' ? index.get('ClusterRole', '', name) : index.get('Role', namespace, name);
  const place = kind === 'RoleBinding' ? { namespace } : {};
  if (name === 'cluster-admin' && !role)
    return { ...place, rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }] };
  return role ? { ...place, role, rules: rulesOf(role, index) } : place;
}

/** An aggregated role has the rules of all roles that its selectors match: kubernetes pkg/controller/clusterroleaggregation. */
function rulesOf({ body }: Manifest, index: ObjectIndex): readonly JsonObject[] {
  const selectors = objectsOf(objectOf(body.aggregationRule).clusterRoleSelectors);
  if (selectors.length === 0) return objectsOf(body.rules);
  return index
    .ofKind('ClusterRole')
    .filter(({ labels }) => selectors.some((selector) => matchesLabels(selectorIn(selector), labels)))
    .flatMap(({ body: part }) => objectsOf(part.rules));
}

function allows(rules: readonly JsonObject[], verb: string, { group, resource }: Resource): boolean {
  const has = (list: JsonObject[string], wanted: string) =>
    listOf(list).some((value) => value === '*' || value === wanted);
  return rules.some(
    (rule) =>
      has(rule.verbs, verb) &&
      has(rule.apiGroups, group) &&
      has(rule.resources, resource) &&
      listOf(rule.resourceNames).length === 0,
  );
}
