import type { Alert } from '../../src/catalogue/alert';
import type { Entry } from '../../src/catalogue/system';

/** What whoever is on call reads about an alert. */
export function runbookPage({ id, title }: Entry, name: string, alert: Alert): string {
  const { severity, expr, thresholds = {}, for: wait, keepFiringFor, runbook } = alert;
  const { meaning, impact, look, mend } = runbook;
  const when = [wait ? `when it has held for ${wait}` : 'at once', keepFiringFor && `and for ${keepFiringFor} longer`];
  const numbers = Object.entries(thresholds).map(
    ([threshold, { default: value, reason }]) => `\`$${threshold}\` is ${value}: ${reason}.`,
  );
  return `# ${name}

${severity} · [${title}](../../systems/${id}.md) · fires ${when.filter(Boolean).join(' ')}

## What it means

${meaning}

## What it costs

${impact}

## How to look

Paste into Prometheus, and add the \`job\` and the \`namespace\` of the alert to the series.

${Object.entries(look)
  .map(([question, query]) => `${question}\n\n${promql(query)}\n`)
  .join('\n')}
## How to mend it

${mend.map((step, n) => `${n + 1}. ${step}`).join('\n')}

## The expression

${[promql(expr), ...numbers].join('\n\n')}

Change it for one application:

\`\`\`ts
alerts: Alerts.standard().override('${name}', { ${exampleChange(Object.entries(thresholds)[0])} }),
\`\`\`
`;
}

function exampleChange(threshold: [string, { readonly default: number }] | undefined): string {
  return threshold ? `thresholds: { ${threshold[0]}: ${threshold[1].default} }` : 'for: Duration.minutes(10)';
}

function promql(expr: string): string {
  return `\`\`\`promql\n${expr}\n\`\`\``;
}
