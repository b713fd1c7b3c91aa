import type { ApiObject } from 'cdk8s';
import type { LabelSelector } from '../satisfying-labels';

/** The pods in which an exporter runs, its own or the application's. */
export interface ExporterPods {
  readonly workload: ApiObject;
  /** The exporter's files. */
  readonly config?: ApiObject;
  /** Name of the exporter's other objects; made up by cdk8s if absent. */
  readonly name?: string;
  readonly namespace?: string;
  /** Name of the port that serves the metrics. */
  readonly portName: string;
  /** Selects the pods, as the app stands when asked. */
  readonly selector: () => LabelSelector;
}
