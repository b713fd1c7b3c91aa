import { indexObjects } from '../../../src/proof/cluster/object-index';
import { readManifests } from '../../../src/proof/manifests/read';
import { accessOf } from '../../../src/proof/reachability/access';

const role = (kind: string, name: string, rules: string, more = '') =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: { name: ${name}, namespace: shop${more} }\nrules: ${rules}\n`;
const binding = (
  kind: string,
  ref: string,
  subject = '{ kind: ServiceAccount, name: prometheus, namespace: monitoring }',
) =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: { name: b, namespace: shop }\nroleRef: ${ref}\nsubjects: [${subject}]\n`;
const all = '[{ apiGroups: [""], resources: [pods], verbs: [list, watch] }]';
const pods = { group: '', resource: 'pods' };
const access = (...documents: string[]) =>
  accessOf('monitoring', 'prometheus', indexObjects(readManifests(documents.join('---\n')).objects));

test('a RoleBinding gives rights in its own namespace, whatever the kind of the role', () => {
  const rights = access(
    role('ClusterRole', 'r', all).replace(', namespace: shop', ''),
    binding('RoleBinding', '{ kind: ClusterRole, name: r }'),
  );
  expect([rights.mayRead(pods, 'shop'), rights.mayRead(pods, 'web'), rights.mayRead(pods, undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});

test('only a ClusterRoleBinding lets it read all namespaces at once', () => {
  const rights = access(
    role('ClusterRole', 'r', all).replace(', namespace: shop', ''),
    binding('ClusterRoleBinding', '{ kind: ClusterRole, name: r }').replace(
      ', namespace: shop }\nroleRef',
      ' }\nroleRef',
    ),
  );
  expect([rights.mayRead(pods, 'web'), rights.mayRead(pods, undefined)]).toEqual([true, true]);
});

test('list without watch is not enough, a star is', () => {
  const list = '[{ apiGroups: [""], resources: [pods], verbs: [list] }]';
  const star = '[{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }]';
  const bound = binding('RoleBinding', '{ kind: Role, name: r }');
  expect(access(role('Role', 'r', list), bound).mayRead(pods, 'shop')).toBe(false);
  expect(access(role('Role', 'r', star), bound).mayRead(pods, 'shop')).toBe(true);
});

test('rights come by group and by user name, too', () => {
  for (const subject of [
    '{ kind: Group, name: "system:serviceaccounts:monitoring" }',
    '{ kind: User, name: "system:serviceaccount:monitoring:prometheus" }',
  ]) {
    expect(
      access(role('Role', 'r', all), binding('RoleBinding', '{ kind: Role, name: r }', subject)).mayRead(pods, 'shop'),
    ).toBe(true);
  }
});

test('a role that is not among the manifests may hold anything; cluster-admin holds everything', () => {
  expect(access(binding('RoleBinding', '{ kind: Role, name: r }')).mayRead(pods, 'shop')).toBeUndefined();
  expect(access(binding('RoleBinding', '{ kind: ClusterRole, name: cluster-admin }')).mayRead(pods, 'shop')).toBe(true);
});

test('without a binding nothing is known', () => {
  expect(access(role('Role', 'r', all)).described).toBe(false);
});
