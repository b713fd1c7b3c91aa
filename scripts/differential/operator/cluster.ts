import * as fc from 'fast-check';
import type { KubernetesObject } from '../generate/choices';
import { fields, maybe, namespaces, pick } from './choices';
import { credentials } from './credentials';
import { monitor } from './monitors';
import { prometheus } from './prometheus';
import { anyExpression, anyTemplate, rules } from './rules';

const group = 'monitoring.coreos.com';

const metadata = fields({
  namespace: pick(...namespaces),
  labels: maybe(0.6, pick({ team: 'shop' }, { release: 'x' })),
});

/** One Prometheus or agent, monitors and rules of all kinds in three namespaces, and what they refer to. */
export const cluster: fc.Arbitrary<readonly KubernetesObject[]> = fc
  .tuple(prometheus, monitors(24), prometheusRules(12), namespaceObjects())
  .map(([{ kind, spec }, ...others]) => {
    const version = kind === 'PrometheusAgent' ? 'v1alpha1' : 'v1';
    const owner = { apiVersion: `${group}/${version}`, kind, metadata: { name: 'k8s', namespace: 'monitoring' }, spec };
    return JSON.parse(JSON.stringify([owner, ...others.flat(), ...referred()])) as KubernetesObject[];
  });

function monitors(count: number): fc.Arbitrary<object[]> {
  return fc.array(fc.tuple(monitor, metadata), { minLength: count, maxLength: count }).map((drawn) =>
    drawn.map(([{ kind, spec }, meta], i) => ({
      apiVersion: `${group}/${kind === 'ScrapeConfig' ? 'v1alpha1' : 'v1'}`,
      kind,
      metadata: { name: `m${i}`, ...meta },
      spec,
    })),
  );
}

function prometheusRules(count: number): fc.Arbitrary<object[]> {
  const spec = fc.oneof(rules, anyExpression, anyTemplate);
  return fc.array(fc.tuple(spec, metadata), { minLength: count, maxLength: count }).map((drawn) =>
    drawn.map(([rule, meta], i) => ({
      apiVersion: `${group}/v1`,
      kind: 'PrometheusRule',
      metadata: { name: `r${i}`, ...meta },
      spec: rule,
    })),
  );
}

/** Not every namespace is shown, and not every one has a label. */
function namespaceObjects(): fc.Arbitrary<object[]> {
  return fc
    .tuple(fc.subarray([...namespaces]), maybe(0.7, pick({ env: 'prod' }, { env: 'test' })))
    .map(([shown, labels]) =>
      shown.map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } })),
    );
}

function referred(): object[] {
  return namespaces.flatMap((namespace) => [
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'auth', namespace }, stringData: credentials },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'auth', namespace }, data: credentials },
  ]);
}
