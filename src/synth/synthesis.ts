import { type ApiObject, type App, Chart } from 'cdk8s';
import { Plan } from './plan';
import { validate } from './validate';

/** One synthesis of an app. It is planned once, unless rendering a chart changes the app. */
export class Synthesis {
  /** Whether the files of charts are numbered. */
  public readonly numbered: boolean;
  private plan: Plan;
  private outdated = false;
  private order?: readonly Chart[];

  /** @throws if a dependency begins or ends outside of all charts */
  public constructor(private readonly app: App) {
    this.plan = new Plan(app);
    this.numbered = this.plan.numbered;
  }

  /** @throws if there is a dependency cycle */
  public get charts(): readonly Chart[] {
    this.order ??= this.plan.charts();
    return this.order;
  }

  /** What a chart renders. A chart that renders itself may do anything to the app. */
  public documentsOf(chart: Chart): unknown[] {
    if (chart.toJson === Chart.prototype.toJson) return this.apiObjectsOf(chart).map((apiObject) => apiObject.toJson());
    this.outdated = true;
    return Object.values(chart.toJson());
  }

  public apiObjectsOf(chart: Chart): readonly ApiObject[] {
    if (this.outdated || !this.plan.covers(chart)) {
      this.plan = new Plan(this.app);
      this.outdated = false;
      validate(this.app);
    }
    return this.plan.apiObjectsOf(chart);
  }
}
