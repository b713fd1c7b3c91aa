import { objectOf, textOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import { type Access, accessOf, type Resource } from '../../reachability/access';
import { type Reading, readingsOf } from '../../reachability/discovery-access';
import { defineCheck } from '../check';
import { found, unknown } from '../finding';
import type { Inquiry } from '../inquiry';
import { list, say, show } from '../words';

export const rbacMissing = defineCheck({
  code: 'SC201',
  name: 'rbac-missing',
  severity: 'error',
  kinds: ['Prometheus', 'PrometheusAgent'],
  title: 'the ServiceAccount of this Prometheus may not read what its monitors discover',
  upstream: 'prometheus discovery/kubernetes/kubernetes.go, Discovery.Run',
  explanation: `
Prometheus lists and watches Services, Endpoints (or EndpointSlices) and Pods with the rights of its own ServiceAccount. If one of
these is forbidden in a namespace the job finds nothing there; the only trace is an error in Prometheus' log. A monitor with
\`namespaceSelector.any\` lists the whole cluster at once, which needs a ClusterRoleBinding: RoleBindings in every namespace do
not add up to it.

kube-prometheus gives rights in \`default\`, \`kube-system\` and \`monitoring\` only; kube-prometheus-stack in the whole cluster.
`,

  *run(prometheus, inquiry) {
    const evidence = inquiry.prometheuses.find(({ operation }) => operation.prometheus === prometheus);
    const jobs = evidence?.operation.jobs ?? [];
    const account = textOf(objectOf(prometheus.body.spec).serviceAccountName) || 'default';
    const access = accessOf(prometheus.namespace, account, inquiry.index);
    if (!jobs.some((job) => readingsOf(job.config).length > 0)) return;
    if (!access.described && !isWithoutRoles(prometheus.namespace, account, inquiry)) {
      if (!inquiry.complete)
        yield unknown(prometheus, `the roles of ServiceAccount ${prometheus.namespace}/${account}`);
      return;
    }
    const readings = jobs.flatMap((job) =>
      readingsOf(job.config).map((reading) => ({ reading, monitor: job.monitor })),
    );
    for (const { place, resources, monitors } of missing(readings, access)) {
      const [role] = access.rolesIn(place);
      yield found(role ?? prometheus, {
        subject: monitors[0],
        facts: [
          `ServiceAccount ${prometheus.namespace}/${account} may not list and watch ${list(resources.map(({ resource }) => resource))} ${
            place === undefined ? 'in all namespaces at once' : `in namespace ${show(place)}`
          }${access.namespaces.length > 0 ? `; it has rights in ${list(access.namespaces.map(show))}` : ''}`,
          `${list(monitors.map(say), 3)} ${monitors.length === 1 ? 'discovers' : 'discover'} there`,
        ],
        fix: role ? ruleEdit(resources) : bindingEdit(prometheus, account, place, resources),
      });
    }
  },
});

/** Whether the account has no role for certain: everything is among the manifests, and so is the account or some role. */
function isWithoutRoles(namespace: string, account: string, { index, complete }: Inquiry): boolean {
  return complete && index.get('ServiceAccount', namespace, account) !== undefined;
}

interface Missing {
  /** Absent for all namespaces. */
  readonly place: string | undefined;
  readonly resources: readonly Resource[];
  readonly monitors: readonly Manifest[];
}

function missing(readings: readonly { reading: Reading; monitor?: Manifest }[], access: Access): Missing[] {
  const places = new Map<
    string,
    { place: string | undefined; resources: Map<string, Resource>; monitors: Set<Manifest> }
  >();
  for (const { reading, monitor } of readings) {
    for (const place of reading.namespaces ?? [undefined]) {
      const forbidden = reading.resources.filter((resource) => access.mayRead(resource, place) === false);
      if (forbidden.length === 0) continue;
      const entry = places.get(place ?? '') ?? { place, resources: new Map(), monitors: new Set() };
      for (const resource of forbidden) entry.resources.set(resource.resource, resource);
      if (monitor) entry.monitors.add(monitor);
      places.set(place ?? '', entry);
    }
  }
  return [...places.values()].map(({ place, resources, monitors }) => ({
    place,
    resources: [...resources.values()],
    monitors: [...monitors],
  }));
}

/** The role reaches the place and lacks something. */
function ruleEdit(resources: readonly Resource[]): string {
  const groups = [...new Set(resources.map(({ group }) => group))];
  const rules = groups.map((group) => {
    const names = resources.filter((resource) => resource.group === group).map(({ resource }) => resource);
    return `{apiGroups: [${show(group)}], resources: [${names.join(', ')}], verbs: [get, list, watch]}`;
  });
  return `add ${rules.join(' and ')} to rules`;
}

function bindingEdit(
  { namespace }: Manifest,
  account: string,
  place: string | undefined,
  resources: readonly Resource[],
): string {
  const [kind, where] =
    place === undefined
      ? ['ClusterRole and a ClusterRoleBinding', '']
      : ['Role and a RoleBinding', ` in namespace ${show(place)}`];
  return `add a ${kind}${where} that let ServiceAccount ${namespace}/${account} get, list and watch ${list(resources.map(({ group, resource }) => (group ? `${resource}.${group}` : resource)))}`;
}
