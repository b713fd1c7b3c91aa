import { Construct, type IConstruct } from 'constructs';
import type { AlertFrame } from './alerting/rule-groups';
import { Dashboards } from './dashboards';
import { Declarations } from './declarations';
import { Mistakes } from './mistakes';

/** What alerts and dashboards of a scope have in common. */
export interface MonitoringDefaultsProps {
  /**
   * Labels of every alert, by which Alertmanager routes it: `{ team: 'shop' }`.
   *
   * @default - those of the enclosing scope
   */
  readonly alertLabels?: Record<string, string>;

  /**
   * Where the runbooks are: a URL in which `{system}` and `{alert}` stand for their names.
   *
   * @default - that of the enclosing scope, else the runbooks of this project
   */
  readonly runbookUrl?: string;

  /**
   * Whether and how there are dashboards.
   *
   * @default - as in the enclosing scope, else Dashboards.configMaps()
   */
  readonly dashboards?: Dashboards;
}

/**
 * Says once what all alerts and dashboards inside a scope have in common. Scopes may nest: what the inner one leaves open is
 * taken from the outer one, and labels add up. Declare it before the monitors; it makes no object.
 */
export class MonitoringDefaults extends Construct {
  /** @internal */
  public static _of(scope: IConstruct): AlertFrame & { readonly dashboards: Dashboards } {
    const around = [...declarations.around(scope)].map(({ _props }) => _props);
    return {
      labels: Object.assign({}, ...around.map(({ alertLabels }) => alertLabels).reverse()),
      runbookUrl: around.find(({ runbookUrl }) => runbookUrl !== undefined)?.runbookUrl ?? OUR_RUNBOOKS,
      dashboards: around.find(({ dashboards }) => dashboards !== undefined)?.dashboards ?? Dashboards.configMaps(),
    };
  }

  /** @internal */
  public readonly _props: MonitoringDefaultsProps;

  /** @throws if the scope has defaults already, or if the runbooks' URL is none */
  constructor(scope: Construct, id: string, props: MonitoringDefaultsProps) {
    super(scope, id);
    const { runbookUrl } = props;
    const mistakes = new Mistakes(this);
    mistakes.require(
      runbookUrl === undefined || /^https?:\/\/./.test(runbookUrl),
      `\`runbookUrl\` must be a URL, got "${runbookUrl}"; pass for example "https://runbooks.example.com/{system}/{alert}"`,
    );
    mistakes.throwIfAny();
    this._props = props;
    declarations.declare(scope, this);
  }
}

const declarations = new Declarations<MonitoringDefaults>('MonitoringDefaults');

const OUR_RUNBOOKS =
  'https://github.com/cdk8s-prometheus-operator/cdk8s-prometheus-operator/blob/main/docs/runbooks/{system}/{alert}.md';
