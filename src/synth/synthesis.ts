import { type ApiObject, type App, Chart } from 'cdk8s';
import type { Renderings } from './last-validation';
import { Plan } from './plan';
import { render } from './render';
import { validate } from './validate';

/** One synthesis of an app. It is planned once, unless rendering a chart changes the app, and then renders anew. */
export class Synthesis {
  /** Whether the files of charts are numbered. */
  public readonly numbered: boolean;
  private plan: Plan;
  private outdated = false;
  private order?: readonly Chart[];
  private renderings: Renderings;

  /**
   * @param renderings objects that are rendered already; they do not count if rendering them made others
   * @throws if a dependency begins or ends outside of all charts
   */
  public constructor(
    private readonly app: App,
    renderings: Renderings = none,
  ) {
    this.plan = new Plan(app);
    this.renderings = this.plan.consistsOf(renderings) ? renderings : none;
    this.numbered = this.plan.numbered;
  }

  /** @throws if there is a dependency cycle */
  public get charts(): readonly Chart[] {
    this.order ??= this.plan.charts();
    return this.order;
  }

  /** What a chart renders. A chart that renders itself may do anything to the app. */
  public documentsOf(chart: Chart): unknown[] {
    if (chart.toJson === Chart.prototype.toJson)
      return this.apiObjectsOf(chart).map((apiObject) => this.documentOf(apiObject));
    this.outdated = true;
    this.renderings = none;
    return Object.values(chart.toJson());
  }

  public documentOf(apiObject: ApiObject): unknown {
    return this.renderings.has(apiObject) ? this.renderings.get(apiObject) : render(apiObject);
  }

  public apiObjectsOf(chart: Chart): readonly ApiObject[] {
    const planned = this.outdated ? undefined : this.plan.apiObjectsOf(chart);
    if (planned) return planned;
    this.plan = new Plan(this.app);
    this.outdated = false;
    validate(this.app);
    return this.plan.apiObjectsOf(chart)!;
  }
}

const none: Renderings = new Map();
