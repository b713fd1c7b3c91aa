import { allowancesOf, annotationOf } from '../allowances';
import { defineCheck } from '../check';
import { found } from '../finding';
import { annotated } from './annotated';

export const allowanceWithoutReason = defineCheck({
  code: 'SC910',
  name: 'allowance-without-reason',
  severity: 'error',
  kinds: ['*'],
  subjects: annotated,
  title: 'an allowance needs a reason, or it allows nothing',
  upstream: 'scrapecheck itself',
  explanation: `
\`scrapecheck/allow.<check-name>: "reason"\` is read by the next person who wonders why this monitor has no targets. The report lists
every allowance with its reason.
`,

  *run(object) {
    for (const { name, reason } of allowancesOf(object)) {
      if (reason.trim() !== '') continue;
      yield found(object, {
        facts: [`${annotationOf(name)} is empty`],
        fix: `set metadata.annotations["${annotationOf(name)}"] to the reason, or remove it`,
      });
    }
  },
});
