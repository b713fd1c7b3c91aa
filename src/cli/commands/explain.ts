import type { Check } from '../../proof/checks/check';
import { nearest } from '../../proof/checks/near-miss';
import { checks } from '../../proof/checks/registry';
import { pageOf } from '../../proof/report/home';
import { paintFor, type Terminal } from '../terminal';
import { UsageError } from '../usage-error';

export interface ExplainOptions {
  readonly format: string;
}

export async function explain(wanted: string, options: ExplainOptions, terminal: Terminal): Promise<number> {
  const check = checks.find(({ code, name }) => code === wanted.toUpperCase() || name === wanted);
  if (!check) {
    const near =
      nearest(
        wanted,
        checks.map(({ name }) => name),
      ) ??
      nearest(
        wanted.toUpperCase(),
        checks.map(({ code }) => code),
      );
    const all = near ? `did you mean ${near}` : `checks are ${checks[0].code} to ${checks[checks.length - 1].code}`;
    throw new UsageError(`there is no check ${wanted}; ${all}`);
  }
  if (options.format === 'json') terminal.out(`${JSON.stringify(documentOf(check), null, 2)}\n`);
  else if (options.format === 'markdown') terminal.out(`# ${check.code} ${check.name}\n\n${textOf(check)}`);
  else {
    const paint = paintFor(terminal);
    terminal.out(
      `${paint(check.severity, `${check.severity}[${check.code}]`)} ${paint('strong', check.name, pageOf(check))}\n\n${textOf(check)}`,
    );
  }
  return 0;
}

function documentOf({ code, name, severity, kinds, title, upstream, explanation }: Check) {
  return { version: 1, code, name, severity, kinds, title, upstream, explanation: explanation.trim() };
}

function textOf({ name, title, explanation, upstream }: Check): string {
  return `${title}\n\n${explanation.trim()}\n\nDecided by: ${upstream}\nTo live with it: annotation scrapecheck/allow.${name}: "the reason"\n`;
}
