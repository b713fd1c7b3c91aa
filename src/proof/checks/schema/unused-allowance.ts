import { allowancesOf, annotationOf } from '../allowances';
import { defineCheck } from '../check';
import { found } from '../finding';
import { show } from '../words';
import { annotated } from './annotated';

export const unusedAllowance = defineCheck({
  code: 'SC911',
  name: 'unused-allowance',
  severity: 'warning',
  kinds: ['*'],
  subjects: annotated,
  title: 'this allowance allows nothing: the check it names has no finding here',
  upstream: 'scrapecheck itself',
  explanation: `
An annotation \`scrapecheck/allow.<check-name>: "reason"\` silences one check for one object. Once the finding is gone the annotation
would hide the next one, so it should go too.
`,

  *run(object, inquiry) {
    const earlier = [...inquiry.earlier()].filter((finding) => finding.object === object || finding.subject === object);
    for (const { name, reason } of allowancesOf(object)) {
      if (reason.trim() === '' || earlier.some(({ check }) => check.name === name)) continue;
      yield found(object, {
        facts: [`${annotationOf(name)}: ${show(reason)}`],
        fix: `remove the annotation ${annotationOf(name)}`,
      });
    }
  },
});
