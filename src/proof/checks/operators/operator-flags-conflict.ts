import { operatorProcesses } from '../../operator/operator-arguments';
import { defineCheck } from '../check';
import { found } from '../finding';

export const operatorFlagsConflict = defineCheck({
  code: 'SC009',
  name: 'operator-flags-conflict',
  severity: 'error',
  kinds: ['Deployment'],
  subjects: ({ index }) => operatorProcesses(index).map(({ deployment }) => deployment),
  title: 'this operator does not start: --namespaces and --deny-namespaces exclude one another',
  upstream: 'prometheus-operator cmd/operator/main.go, run',
  explanation: `
The operator takes a list of namespaces to watch or a list of namespaces not to watch. Given both it exits with status 1, and no
Prometheus is looked after.
`,

  *run(deployment, { index }) {
    const process = operatorProcesses(index).find((one) => one.deployment === deployment);
    const flag = (name: string) => process?.flags.get(name)?.join(',') ?? '';
    const [allowed, denied] = [flag('namespaces'), flag('deny-namespaces')];
    if (allowed === '' || denied === '') return;
    yield found(deployment, {
      facts: [`--namespaces=${allowed} and --deny-namespaces=${denied}`],
      fix: 'remove --deny-namespaces',
    });
  },
});
