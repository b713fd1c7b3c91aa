import { objectOf, textOf } from '../../cluster/fields';
import { podTemplateOf } from '../../cluster/workloads/pod-template';
import type { Manifest } from '../../manifests/manifest';
import { sanitizeLabelName } from '../../prometheus/label-name';
import { defineCheck } from '../check';
import { found } from '../finding';
import { nearest } from '../near-miss';
import { list, say, show } from '../words';

export const jobLabelIsAValue = defineCheck({
  code: 'SC530',
  name: 'job-label-is-a-value',
  severity: 'warning',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  title: 'jobLabel names a label that the scraped objects do not have, so it has no effect',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, generateServiceMonitorConfig',
  explanation: `
\`jobLabel\` is the *name* of a label of the Service (of the pod, for a PodMonitor) whose value becomes \`job\`. It is not the value
itself, although many charts write the name of the release there. Where the label is missing, \`job\` is the name of the Service, or
\`<namespace>/<name>\` of the PodMonitor, and alerts that expect something else never fire.
`,

  *run(monitor, inquiry) {
    const jobLabel = textOf(objectOf(monitor.body.spec).jobLabel);
    if (jobLabel === '') return;
    const targets = inquiry.pools(monitor).flatMap(({ pool }) => pool.targets);
    const sources = new Map(
      targets.flatMap(({ from }) => {
        const source = monitor.kind === 'ServiceMonitor' ? from.service : from.workload;
        return source ? [[source, labelsOf(source)] as const] : [];
      }),
    );
    const has = (labels: Readonly<Record<string, unknown>>) =>
      Object.keys(labels).some((label) => sanitizeLabelName(label) === sanitizeLabelName(jobLabel));
    if (sources.size === 0 || [...sources.values()].some(has)) return;

    const [[source, labels]] = sources;
    const holder = Object.keys(labels).find((label) => labels[label] === jobLabel);
    const near = nearest(jobLabel, Object.keys(labels)) ?? holder;
    yield found(monitor, {
      facts: [
        `jobLabel is ${show(jobLabel)}; the labels of ${source.kind === 'Service' ? '' : 'the pods of '}${say(source)} are ${list(Object.keys(labels).map(show)) || 'none'}`,
      ],
      near:
        holder !== undefined
          ? `${show(jobLabel)} is the value of its label ${holder}`
          : near && `${show(jobLabel)} looks like a misspelt ${show(near)}`,
      fix: near ? `set spec.jobLabel to ${show(near)}` : 'remove spec.jobLabel',
    });
  },
});

/** The labels of a Service, or of the pods of a workload. */
function labelsOf(source: Manifest): Readonly<Record<string, string>> {
  return objectOf(source.body.spec).template === undefined ? source.labels : podTemplateOf(source).labels;
}
