import { ApiObject, type Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { CanaryApp } from '../../src/constructs/canary-app';
import { CanaryPodMonitors, type CanaryPodMonitorsProps } from '../../src/constructs/canary-pod-monitors';
import type { ManifestBody } from '../../src/constructs/rendered-object';

interface Shape {
  readonly kind?: string;
  readonly matchLabels?: Record<string, string>;
  readonly labels?: Record<string, string>;
  readonly annotations?: Record<string, string>;
  readonly spec?: object;
  readonly template?: object;
}

/** A workload whose pods carry the labels that it selects, unless said otherwise. */
export function workload(chart: Chart, name: string, shape: Shape = {}): IConstruct {
  const { kind = 'Deployment', matchLabels = { app: name }, labels = matchLabels, annotations, spec, template } = shape;
  return new ApiObject(chart, name, {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name },
    spec: { selector: { matchLabels }, template: { metadata: { labels, annotations }, spec: template }, ...spec },
  });
}

/** The PodMonitors for canary pods, then those for primary pods. */
export function monitors(chart: Chart, apps: CanaryApp[], props: Partial<CanaryPodMonitorsProps> = {}): ManifestBody[] {
  const { canaryMonitors, primaryMonitors } = new CanaryPodMonitors(chart, 'MyApp', { apps, ...props });
  return [...canaryMonitors, ...primaryMonitors].map((monitor) => monitor.toJson());
}

/** What each PodMonitor selects. */
export const selected = (all: ManifestBody[]) => all.map(({ spec }) => spec.selector.matchLabels);

/** What is refused, mistake by mistake. */
export function mistakes(chart: Chart, apps: CanaryApp[], props: Partial<CanaryPodMonitorsProps> = {}): string[] {
  try {
    monitors(chart, apps, props);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
}
