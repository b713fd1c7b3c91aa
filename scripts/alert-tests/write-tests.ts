import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/catalogue/system';
import { gather } from '../../src/proof/evidence';
import { ruleFile } from '../../src/proof/report/rule-file';
import { exampleOf } from '../catalogue-example';
import type { Boundary } from './boundary';
import { type AlertingRule, type PromtoolTest, promtoolTests, STEP } from './promtool-test';

/** The files that promtool needs to test the alerts of one system. */
export interface AlertTestFiles {
  readonly rules: string;
  readonly tests: string;
  readonly count: number;
}

/** Writes the rules of a system's example, and the tests of all boundaries of its alerts. */
export function writeAlertTests(
  folder: string,
  key: string,
  system: Entry,
  boundaries: Readonly<Record<string, Boundary | readonly Boundary[]>>,
): AlertTestFiles {
  const { object, text, labels } = rulesOf(key, system);
  const tests = alertingRules(object.body).flatMap((rule) =>
    [boundaries[rule.alert] ?? []].flat().flatMap((boundary) => promtoolTests(rule, boundary, labels)),
  );
  return { ...written(folder, system.id, text, tests), count: tests.length };
}

/** The PrometheusRule of a system's example, as Prometheus reads it, and the labels of the target that it is about. */
export function rulesOf(key: string, system: Entry) {
  const { construct, manifests } = exampleOf(key, system);
  const object = manifests.find(({ source }) => source?.construct === construct.rules?.node.path);
  if (!object) throw new Error(`${system.id} has no PrometheusRule`);
  return { object, text: ruleFile(object).text, labels: targetLabels(manifests) };
}

/** The labels that the proof finds on the example's target. */
export function targetLabels(manifests: Parameters<typeof gather>[0]): Readonly<Record<string, string>> {
  const [{ scraping }] = gather(manifests).prometheuses;
  const target = scraping.pools.flatMap(({ targets }) => targets)[0];
  if (!target) throw new Error(`the example has no target: ${JSON.stringify(scraping)}`);
  return target.labels;
}

// biome-ignore lint/suspicious/noExplicitAny: the body of a PrometheusRule
function alertingRules(body: any): AlertingRule[] {
  return body.spec.groups
    .flatMap(({ rules }: { rules: AlertingRule[] }) => rules)
    .filter(({ alert }: AlertingRule) => alert);
}

function written(folder: string, id: string, rules: string, tests: readonly PromtoolTest[]) {
  mkdirSync(folder, { recursive: true });
  const files = { rules: join(folder, `${id}.rules.yaml`), tests: join(folder, `${id}.test.json`) };
  writeFileSync(files.rules, rules);
  const file = { rule_files: [`${id}.rules.yaml`], evaluation_interval: `${STEP}s`, tests };
  writeFileSync(files.tests, JSON.stringify(file, null, 2));
  return files;
}
