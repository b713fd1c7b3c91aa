import { say } from '../checks/words';
import { idOf, type Manifest } from '../manifests/manifest';
import type { Proof } from '../prove';
import { messageOf } from './message';

const kinds = ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig', 'PrometheusRule'];

/** A test case per monitor and rule, and per other object that has a finding; an unknown is a skipped test. */
export function junit({ evidence, findings, unknowns }: Proof): string {
  const subjects = new Map<string, Manifest>();
  const add = (object: Manifest) => subjects.set(idOf(object), object);
  for (const kind of kinds) evidence.index.ofKind(kind).forEach(add);
  for (const { object } of [...findings, ...unknowns]) add(object);

  const failures = groupBy(findings, ({ object }) => idOf(object));
  const skips = groupBy(unknowns, ({ object }) => idOf(object));
  const cases = [...subjects].map(([id, object]) => {
    const failed = failures.get(id) ?? [];
    const skipped = failed.length === 0 ? (skips.get(id) ?? []) : [];
    const body = [
      ...failed.map(
        (f) => `<failure type="${f.check.code}" message="${xml(f.check.title)}">${xml(messageOf(f))}</failure>`,
      ),
      ...(skipped.length > 0
        ? [`<skipped message="${xml(`missing: ${skipped.map(({ needs }) => needs).join(', ')}`)}"/>`]
        : []),
    ].join('');
    const name = xml(say(object));
    const attributes = `classname="${object.kind}" name="${name}"${fileOf(object)}`;
    return {
      failed: failed.length > 0,
      skipped: skipped.length > 0,
      text: `    <testcase ${attributes}>${body}</testcase>`,
    };
  });
  const failed = cases.filter((one) => one.failed).length;
  const skipped = cases.filter((one) => one.skipped).length;
  const totals = `tests="${cases.length}" failures="${failed}" errors="0" skipped="${skipped}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="scrapecheck" ${totals}>`,
    `  <testsuite name="scrapecheck" ${totals}>`,
    ...cases.map(({ text }) => text),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function fileOf({ source }: Manifest): string {
  return source?.file ? ` file="${xml(source.file)}"${source.line ? ` line="${source.line}"` : ''}` : '';
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

/** XML text; characters that XML cannot hold are left out. */
function xml(text: string): string {
  const named: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
    '\n': '&#10;',
  };
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').replace(/[&<>"'\n]/g, (char) => named[char]);
}
