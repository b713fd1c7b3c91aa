import { objectOf, textOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { list, say } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';

export const podsNotRunning = defineCheck({
  code: 'SC113',
  name: 'pods-not-running',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  among: monitorsWithoutTargets,
  title: 'all pods behind this monitor are finished or have no address',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, generateRunningFilter',
  explanation: `
Pods in phase Succeeded or Failed leave the endpoints of their Service, and the operator drops them unless
\`filterRunning: false\`; pods without an address cannot be scraped at all. \`filterRunning: false\` helps a PodMonitor only.

To measure short-lived work, push its numbers to a Pushgateway or measure the controller that starts it.
`,

  *run(monitor, inquiry) {
    for (const { broken } of brokenAt(monitor, 'pods-not-running', inquiry)) {
      const { pods } = broken;
      yield found(pods[0].workload, {
        subject: monitor,
        facts: [
          list(
            pods.map(
              (pod) => `pod ${pod.symbol} is ${textOf(objectOf(pod.body.status).phase) || 'without an address'}`,
            ),
            3,
          ),
        ],
        fix: `remove the status, or replace ${say(pods[0].workload)} by a workload that keeps running`,
      });
    }
  },
});
