import { objectOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { say } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';

export const noReplicas = defineCheck({
  code: 'SC112',
  name: 'no-replicas',
  severity: 'warning',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  among: monitorsWithoutTargets,
  title: 'this workload is scaled to zero, so the monitor of its pods has no targets',
  upstream: 'kubernetes pkg/controller/replicaset/replica_set.go, manageReplicas',
  explanation: `
The chain from the monitor to the workload holds, but the workload has no pods: \`replicas: 0\`, or a suspended Job. That is often
meant (a canary between releases, a stand-by); allow it then. What an autoscaler owns is not reported.
`,

  *run(monitor, inquiry) {
    for (const { broken } of brokenAt(monitor, 'no-replicas', inquiry)) {
      const { workload } = broken;
      const suspended = objectOf(workload.body.spec).suspend === true;
      yield found(workload, {
        subject: monitor,
        facts: [`${say(workload)} has ${suspended ? 'suspend: true' : 'replicas: 0'}`],
        fix: suspended ? 'remove spec.suspend' : 'set spec.replicas to 1',
      });
    }
  },
});
