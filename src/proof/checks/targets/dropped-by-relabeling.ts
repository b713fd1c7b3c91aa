import { defineCheck } from '../check';
import { found } from '../finding';
import { count, show } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';

export const droppedByRelabeling = defineCheck({
  code: 'SC114',
  name: 'dropped-by-relabeling',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  among: monitorsWithoutTargets,
  title: 'relabelling drops every target of this monitor',
  upstream: 'prometheus model/relabel/relabel.go, ProcessBuilder',
  explanation: `
The targets are found, and then a rule with action \`keep\`, \`drop\`, \`keepequal\` or \`dropequal\` drops all of them. Regular expressions
are anchored at both ends, label names of Kubernetes are sanitised (\`app.kubernetes.io/name\` is read as
\`__meta_kubernetes_pod_label_app_kubernetes_io_name\`), and a label that does not exist is an empty text.
`,

  *run(monitor, inquiry) {
    for (const { broken, job } of brokenAt(monitor, 'dropped', inquiry)) {
      const { dropped, rule } = broken;
      const where = rule?.path ?? `a rule that was made for job ${String(job.config.job_name)}`;
      yield found(monitor, {
        facts: [
          `${count(dropped, 'target')} ${dropped === 1 ? 'is' : 'are'} found and dropped, the last by ${where}${rule ? `: ${rule.text}` : ''}`,
          ...(rule ? [`what it looks at is ${show(rule.saw)}`] : []),
        ],
        fix: rule?.path ? `remove ${rule.path}, or make its regex match` : 'mend the selector or the relabelings',
      });
    }
  },
});
