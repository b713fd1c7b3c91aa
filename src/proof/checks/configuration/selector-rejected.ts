import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { nearest } from '../near-miss';
import { show } from '../words';
import { doubtfulMonitors, rejectionsOf } from './rejection';

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'];
/** What people write instead, from other languages. */
const synonyms: Readonly<Record<string, string>> = {
  Equals: 'In',
  Equal: 'In',
  '=': 'In',
  '==': 'In',
  NotExists: 'DoesNotExist',
  Exist: 'Exists',
};

export const selectorRejected = defineCheck({
  code: 'SC511',
  name: 'selector-rejected',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  among: doubtfulMonitors,
  title: 'the selector of this monitor is no valid label selector, so the operator skips it',
  upstream: 'prometheus-operator pkg/prometheus/resource_selector.go, checkServiceMonitor',
  explanation: `
\`matchExpressions\` know the operators \`In\`, \`NotIn\`, \`Exists\` and \`DoesNotExist\`; the first two need \`values\`, the others must have
none. Label values have at most 63 letters, digits, \`-\`, \`_\` and \`.\`, so a regular expression is no label value here.
`,

  *run(monitor, inquiry) {
    for (const { message } of rejectionsOf(monitor, 'selector', inquiry)) {
      const written = /"([^"]*)" is not a valid label selector operator/.exec(message)?.[1];
      const expressions = objectsOf(objectOf(objectOf(monitor.body.spec).selector).matchExpressions);
      const index = expressions.findIndex(({ operator }) => textOf(operator) === written);
      const meant = written === undefined ? undefined : (synonyms[written] ?? nearest(written, operators));
      yield found(monitor, {
        facts: [`the operator says: ${message}`],
        near: meant && `${show(written)} is probably meant to be ${show(meant)}`,
        fix: meant ? `set spec.selector.matchExpressions[${index}].operator to ${show(meant)}` : 'mend spec.selector',
      });
    }
  },
});
