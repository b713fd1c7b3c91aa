import { defineCheck } from '../check';
import { found, unknown } from '../finding';
import type { Inquiry } from '../inquiry';
import { say, show } from '../words';
import { type Gate, gatesOf, isOrphan, monitorsNotTaken } from './gates';
import { labelEdit, mismatches, mismatchFact, mismatchNear } from './mismatch';

export const namespaceNotSelected = defineCheck({
  code: 'SC002',
  name: 'namespace-not-selected',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  title: 'a Prometheus selects these labels, but not in this namespace',
  upstream: 'prometheus-operator pkg/operator/operator.go, SelectNamespacesFromCache',
  explanation: `
The namespace selectors of a Prometheus (\`serviceMonitorNamespaceSelector\` and its sisters) look at the labels of the
Namespace object. Unset means the namespace of the Prometheus itself; \`{}\` means all namespaces. The two are opposites,
and they read almost alike.

Every namespace carries the label \`kubernetes.io/metadata.name\`, so a selector can name namespaces without anybody
labelling them.
`,

  among: monitorsNotTaken,
  *run(monitor, inquiry) {
    const gates = gatesOf(monitor, inquiry).filter(({ byLabels }) => byLabels);
    if (gates.length === 0) return;
    if (isOrphan(gates)) yield found(...outOfReach(monitor.namespace, gates[0], inquiry, monitor));
    else if (gates.every(({ byNamespace }) => byNamespace !== 'selected') && gates.some(isReadable)) {
      yield unknown(monitor, `the labels of Namespace ${monitor.namespace}`);
    }
  },
});

const isReadable = ({ byNamespace, namespaceSelector }: Gate) =>
  byNamespace === 'unknown' && namespaceSelector !== undefined;

/** The finding for a monitor or rule whose labels are selected and whose namespace is not. */
export function outOfReach(
  namespace: string,
  { owner, namespaceField, namespaceSelector }: Gate,
  { index }: Inquiry,
  subject: Parameters<typeof found>[0],
): Parameters<typeof found> {
  const where = `${say(subject)} lies in namespace ${show(namespace)}`;
  if (!namespaceSelector) {
    return [
      owner,
      {
        subject,
        facts: [
          `${where}; ${say(owner)} has no ${namespaceField}, which means its own namespace ${show(owner.namespace)} only`,
        ],
        fix: `set spec.${namespaceField} to {}`,
      },
    ];
  }
  const info = index.namespaces.get(namespace);
  const wrong = mismatches(namespaceSelector, info?.labels ?? {});
  return [
    info?.manifest ?? owner,
    {
      subject,
      facts: [
        `${where}; ${say(owner)} has ${namespaceField} ${show(namespaceSelector)}`,
        ...wrong.map((mismatch) => `Namespace ${namespace}: ${mismatchFact(mismatch)}`),
      ],
      near: wrong.map(mismatchNear).find(Boolean),
      fix:
        info?.manifest && !wrong.some(({ key }) => key === 'kubernetes.io/metadata.name')
          ? labelEdit(wrong)
          : `widen spec.${namespaceField} so that it matches namespace ${show(namespace)}`,
    },
  ];
}
