import { defineCheck, found } from '../check';
import { operatorDeployments } from './operator-deployments';

export const operatorFlagsConflict = defineCheck({
  code: 'SC009',
  name: 'operator-flags-conflict',
  severity: 'error',
  kinds: ['Deployment'],
  title: 'this operator does not start: --namespaces and --deny-namespaces exclude one another',
  upstream: 'prometheus-operator cmd/operator/main.go, run',
  explanation: `
The operator takes a list of namespaces to watch or a list of namespaces not to watch. Given both it exits with status 1, and no
Prometheus is looked after.
`,

  *run(deployment, inquiry) {
    const operator = inquiry.once(operatorDeployments).find(({ manifest }) => manifest === deployment);
    if (!operator || operator.namespaces.length === 0 || operator.denied.length === 0) return;
    yield found(deployment, {
      facts: [`--namespaces=${operator.namespaces.join(',')} and --deny-namespaces=${operator.denied.join(',')}`],
      fix: 'remove --deny-namespaces',
    });
  },
});
