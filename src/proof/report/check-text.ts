import type { Allowed } from '../checks/allowances';
import type { Finding, Unknown } from '../checks/finding';
import { count, list, say } from '../checks/words';
import type { Proof } from '../prove';
import { pageOf } from './home';
import { type Paint, plain } from './paint';
import { placeOf } from './place';

/** What `scrapecheck check` prints for people. */
export function checkText(proof: Proof, paint: Paint = plain): string {
  const blocks = [
    ...proof.findings.map((finding) => findingText(finding, paint)),
    ...allowancesText(proof.allowances, paint),
    ...unknownsText(proof.unknowns, paint),
    summary(proof, paint),
  ];
  return `${blocks.join('\n\n')}\n`;
}

export function findingText({ check, object, subject, facts, near, fix }: Finding, paint: Paint = plain): string {
  const head = `${paint(check.severity, `${check.severity}[${check.code}]`)} ${paint('strong', check.title)}`;
  const lines = [
    `${head}    ${paint('faint', check.name, pageOf(check))}`,
    `  --> ${[say(object), placeOf(object), object.source?.construct].filter(Boolean).join('    ')}`,
    ...facts.map((fact) => `      ${fact}`),
    ...(near ? [`      ${near}`] : []),
    ...(subject && subject !== object
      ? [`      for ${[say(subject), placeOf(subject)].filter(Boolean).join('    ')}`]
      : []),
    `  ${paint('good', 'fix')} ${fix}`,
    paint('faint', `      more: scrapecheck explain ${check.code}`),
  ];
  return lines.join('\n');
}

function allowancesText(allowances: readonly Allowed[], paint: Paint): string[] {
  if (allowances.length === 0) return [];
  return [
    allowances
      .map(
        ({ object, name, reason, findings }) =>
          `${paint('faint', 'allowed')} ${name} on ${say(object)} (${count(findings.length, 'finding')}): ${reason}`,
      )
      .join('\n'),
  ];
}

/** One line per thing that is missing, however many objects wait for it. */
function unknownsText(unknowns: readonly Unknown[], paint: Paint): string[] {
  const waiting = new Map<string, Unknown[]>();
  for (const unknown of unknowns) waiting.set(unknown.needs, [...(waiting.get(unknown.needs) ?? []), unknown]);
  const lines = [...waiting].map(([needs, [first, ...rest]]) => {
    const objects = list(
      [first, ...rest].map(({ object }) => say(object)),
      3,
    );
    return `${paint('warning', `unknown[${first.check.code}]`)} ${objects} ${rest.length === 0 ? 'needs' : 'need'} ${needs}`;
  });
  return lines.length > 0 ? [lines.join('\n')] : [];
}

function summary({ findings, unknowns, allowances, evidence }: Proof, paint: Paint): string {
  const errors = findings.filter(({ check }) => check.severity === 'error').length;
  const warnings = findings.length - errors;
  const parts = [
    errors > 0 && paint('error', count(errors, 'error')),
    warnings > 0 && paint('warning', count(warnings, 'warning')),
    allowances.length > 0 && `${allowances.length} allowed`,
    unknowns.length > 0 && `${unknowns.length} unknown${hint(unknowns)}`,
  ].filter(Boolean);
  const scope = scopeOf(evidence);
  return parts.length > 0 ? `${parts.join(', ')}; ${scope}` : `${paint('good', 'all well')}: ${scope}`;
}

function hint(unknowns: readonly Unknown[]): string {
  const prometheus = unknowns.some(({ needs }) => needs === 'the Prometheus object');
  return prometheus
    ? ' (give me the Prometheus object: --with FILE, or --prometheus kube-prometheus-stack:RELEASE@NAMESPACE)'
    : ' (add what is missing with --with FILE, or say --complete if it does not exist)';
}

function scopeOf({ prometheuses, index }: Proof['evidence']): string {
  const monitors = ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'].reduce(
    (sum, kind) => sum + index.ofKind(kind).length,
    0,
  );
  let targets = 0;
  for (const { scraping } of prometheuses) {
    for (const pool of scraping.pools) for (const target of pool.targets) targets += target.count ?? 1;
  }
  return `${count(monitors, 'monitor')}, ${count(index.ofKind('PrometheusRule').length, 'rule object')}, ${
    prometheuses.length === 0 ? 'no Prometheus' : `${prometheuses.length} Prometheus with ${count(targets, 'target')}`
  }`;
}
