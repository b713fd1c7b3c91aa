import { matchesLabels } from '../../cluster/label-selector';
import type { Manifest } from '../../manifests/manifest';
import { defineCheck } from '../check';
import { found } from '../finding';
import { say, show } from '../words';
import { selectorOf } from './selects';

export const selectorMatchesByAccident = defineCheck({
  code: 'SC124',
  name: 'selector-matches-by-accident',
  severity: 'warning',
  kinds: ['ServiceMonitor'],
  title: 'this ServiceMonitor also scrapes a Service that its selector would not match in Kubernetes',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, generateServiceMonitorConfig',
  explanation: `
The operator turns \`spec.selector\` into relabelling rules: the values become regular expressions (in \`version: "1.2"\` the point
matches any character) and every character of a label name that Prometheus does not allow becomes \`_\`. Services that no label
selector of Kubernetes would take get in.

\`selectorMechanism: RoleSelector\` compares labels in the way of Kubernetes.
`,

  *run(monitor, inquiry) {
    const selector = selectorOf(monitor);
    const seen = new Set<Manifest>();
    for (const { pool } of inquiry.pools(monitor)) {
      for (const { from } of pool.targets) {
        if (!from.service || seen.has(from.service)) continue;
        seen.add(from.service);
        if (matchesLabels(selector, from.service.labels)) continue;
        yield found(monitor, {
          facts: [`spec.selector is ${show(selector)}; ${say(from.service)} has ${show(from.service.labels)}`],
          fix: 'set spec.selectorMechanism to "RoleSelector"',
        });
      }
    }
  },
});
