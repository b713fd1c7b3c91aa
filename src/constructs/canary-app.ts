import type { IConstruct } from 'constructs';
import { type CanaryTarget, canaryTarget } from './canary-target';
import { requireDnsLabel } from './dns-label';
import { Workload } from './workload';

/** An application that Flagger rolls out and that this app does not render. */
export interface CanaryAppOptions {
  /**
   * Namespace of the application.
   *
   * @default - the namespace of the chart that monitors it
   */
  readonly namespace?: string;

  /**
   * The label by which Flagger tells canary pods from primary pods.
   *
   * @default - the first of Flagger's selector labels, usually "app"
   */
  readonly label?: string;

  /**
   * Value of the label on the canary pods; the primary pods have the same with `-primary`.
   *
   * @default - the name
   */
  readonly value?: string;
}

/** An application that Flagger rolls out: what the `targetRef` of its Canary names. */
export class CanaryApp {
  /**
   * The Deployment or DaemonSet that the app renders: of any cdk8s-plus version, an ApiObject, an Include or a Helm
   * with one.
   */
  public static of(workload: IConstruct): CanaryApp {
    return new CanaryApp((selectorLabels) => canaryTarget(Workload.of(workload), selectorLabels));
  }

  /**
   * A Deployment or DaemonSet that is not part of the app.
   *
   * @param name its name
   */
  public static fromName(name: string, options: CanaryAppOptions = {}): CanaryApp {
    return new CanaryApp((selectorLabels) => {
      requireDnsLabel('the name of a canary app', name);
      const { namespace, label = selectorLabels[0], value = name } = options;
      return { name, namespace, label, value };
    });
  }

  /** @internal */
  public readonly _target: (selectorLabels: readonly string[]) => CanaryTarget;

  private constructor(target: (selectorLabels: readonly string[]) => CanaryTarget) {
    this._target = target;
  }
}
