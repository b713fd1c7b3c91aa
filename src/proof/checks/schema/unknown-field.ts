import { defineCheck } from '../check';
import { found, unknown } from '../finding';
import { nearest } from '../near-miss';
import { isMisusedNamespaceSelector } from '../selection/match-names-in-namespace-selector';
import { show } from '../words';
import { fieldsAt, homeOf } from './known-fields';

export const unknownField = defineCheck({
  code: 'SC903',
  name: 'unknown-field',
  severity: 'error',
  kinds: ['*'],
  subjects: ({ admission }) => admission.pruned.map(({ object }) => object),
  title: 'this object has a field that its kind does not know; the API server drops it',
  upstream: 'kubernetes staging/src/k8s.io/apiextensions-apiserver pkg/apiserver/schema/pruning/algorithm.go, Prune',
  explanation: `
What a CustomResourceDefinition does not know is removed before the object is stored: a misspelt field has no effect at all.
\`kubectl apply\` refuses such an object (\`strict decoding error: unknown field\`); Helm, Argo CD and Flux may only warn, or not
even that.

If the field is new, the CRDs in the cluster have to be new too: Helm does not upgrade them. This check knows the CRDs of
operator v0.93.
`,

  *run(object, { admission, complete }) {
    const fields = admission.pruned.find((pruning) => pruning.object === object)?.fields ?? [];
    for (const path of fields) {
      if (isMisusedNamespaceSelector(path)) continue;
      const [, parent, name] = /^(.*?)\.?([^.]*)$/.exec(path) ?? [];
      const near = nearest(name, fieldsAt(object, parent));
      const home = near === undefined ? homeOf(name, object) : undefined;
      if (near === undefined && home === undefined && !complete) {
        yield unknown(object, `CustomResourceDefinitions newer than v0.93, if ${path} is a new field`);
        continue;
      }
      yield found(object, {
        facts: [`${path} does not exist`],
        near: near ? `${show(name)} looks like a misspelt ${show(near)}` : home && `${name} is a field of ${home}`,
        fix: near ? `rename ${path} to ${parent}.${near}` : `remove ${path}${home ? `, or move it to ${home}` : ''}`,
      });
    }
  },
});
