import { defineCheck } from '../check';
import { found } from '../finding';
import { ruleMistakes } from './rule-mistake';

export const ruleTooLarge = defineCheck({
  code: 'SC308',
  name: 'rule-too-large',
  severity: 'error',
  kinds: ['PrometheusRule'],
  title: 'this PrometheusRule is larger than the ConfigMap that the operator would put it into',
  upstream: 'prometheus-operator pkg/operator/rules.go, MaxConfigMapDataSize',
  explanation: `
The operator writes each PrometheusRule as one file into a ConfigMap, of at most 512 KiB. A larger one is dropped; several smaller ones
are spread over several ConfigMaps.
`,

  *run(rule, inquiry) {
    for (const cause of ruleMistakes(rule, 'size', inquiry)) {
      yield found(rule, { facts: [cause], fix: 'spread spec.groups over several PrometheusRule objects' });
    }
  },
});
