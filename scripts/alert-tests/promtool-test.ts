import { parseDuration } from '../../src/proof/promql/duration';
import type { Boundary, Inputs } from './boundary';

type Labels = Readonly<Record<string, string>>;

/** An alerting rule of a rule file. */
export interface AlertingRule {
  readonly alert: string;
  readonly for?: string;
  readonly labels: Labels;
  readonly annotations: Labels;
}

/** One element of `tests` in a test file of promtool. */
export interface PromtoolTest {
  readonly name: string;
  readonly interval: string;
  readonly input_series: readonly { readonly series: string; readonly values: string }[];
  readonly alert_rule_test: readonly {
    readonly eval_time: string;
    readonly alertname: string;
    readonly exp_alerts: readonly { readonly exp_labels: Labels; readonly exp_annotations: Labels }[];
  }[];
}

/** How often rules are evaluated in the tests, in seconds. */
export const STEP = 30;

/** The tests of an alert at one boundary: silent just before and firing in time, and silent for good with what does not suffice. */
export function promtoolTests(rule: AlertingRule, boundary: Boundary, target: Labels): PromtoolTest[] {
  const { alert } = rule;
  const fires = seconds(boundary.from ?? '0s') + seconds(rule.for ?? '0s');
  const test = (what: string, inputs: Inputs, at: number, expected: readonly ExpectedAlert[]): PromtoolTest => ({
    name: `${alert}, ${what}`,
    interval: '1m',
    input_series: inputSeries(inputs, target, Math.ceil(fires / 60) + 2),
    alert_rule_test: [{ eval_time: `${at}s`, alertname: alert, exp_alerts: expected }],
  });
  return [
    ...(fires > 0 ? [test('just before', boundary.fires, fires - STEP, [])] : []),
    test('in time', boundary.fires, fires, [expectedAlert(rule, boundary, target)]),
    test('does not suffice', boundary.silent, fires + 60, []),
  ];
}

type ExpectedAlert = PromtoolTest['alert_rule_test'][number]['exp_alerts'][number];

function expectedAlert(rule: AlertingRule, { fires, keeps, says = [] }: Boundary, target: Labels): ExpectedAlert {
  const all = { ...target, ...labelsOf(Object.keys(fires)[0] ?? '') };
  const kept = ['job', 'namespace', ...(keeps ?? Object.keys(all))];
  const labels = Object.fromEntries(Object.entries(all).filter(([name]) => kept.includes(name)));
  const values = [says].flat();
  let value = 0;
  const expand = (template: string) =>
    template
      .replace(/\{\{ \$labels\.(\w+) \}\}/g, (_, name: string) => labels[name] ?? '')
      .replace(/\{\{ \$value[^}]*\}\}/g, () => values[Math.min(value++, values.length - 1)] ?? '(`says` is missing)');
  return {
    exp_labels: { ...labels, ...rule.labels },
    exp_annotations: Object.fromEntries(Object.entries(rule.annotations).map(([name, text]) => [name, expand(text)])),
  };
}

function inputSeries(inputs: Inputs, target: Labels, minutes: number): PromtoolTest['input_series'] {
  return Object.entries(inputs).map(([series, values]) => {
    const labels = Object.entries({ ...target, ...labelsOf(series) });
    return {
      series: `${series.replace(/\{.*$/, '')}{${labels.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join()}}`,
      values: typeof values === 'number' ? `${values}x${minutes}` : values,
    };
  });
}

function labelsOf(series: string): Labels {
  return Object.fromEntries([...series.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

function seconds(duration: string): number {
  const parsed = duration === '0s' ? 0 : parseDuration(duration);
  if (typeof parsed === 'object') throw new Error(parsed.error);
  return parsed / 1000;
}
