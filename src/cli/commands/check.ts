import { type Proof, prove } from '../../proof/prove';
import { checkDocument } from '../../proof/report/check-document';
import { checkMarkdown } from '../../proof/report/check-markdown';
import { checkText } from '../../proof/report/check-text';
import { github } from '../../proof/report/github';
import { junit } from '../../proof/report/junit';
import { sarif } from '../../proof/report/sarif';
import { type InputOptions, readInputs } from '../inputs';
import { Progress } from '../progress';
import { paintFor, type Terminal } from '../terminal';
import { toWidth } from '../to-width';
import { version } from '../version';

export interface CheckOptions extends InputOptions {
  readonly format: string;
  /** Warnings and unknowns fail too. */
  readonly strict?: boolean;
  /** Check again whenever a manifest changes. */
  readonly watch?: boolean;
}

export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const progress = new Progress(terminal);
  const objects = await readInputs(paths, options, terminal, progress);
  progress.say(`proving ${objects.length} objects`);
  const proof = prove(objects, options);
  const text = print(proof, options.format, terminal);
  progress.done();
  terminal.out(text);

  return statusOf(proof, options);
}

export function statusOf({ findings, unknowns }: Proof, { strict }: CheckOptions): number {
  const errors = findings.some(({ check }) => check.severity === 'error');
  const doubts = findings.length > 0 || unknowns.length > 0;
  return errors || (strict && doubts) ? 1 : 0;
}

export function print(proof: Proof, format: string, terminal: Terminal): string {
  switch (format) {
    case 'json':
      return json(checkDocument(proof));
    case 'sarif':
      return json(sarif(proof, { version: version() }));
    case 'junit':
      return junit(proof);
    case 'github':
      return github(proof);
    case 'markdown':
      return checkMarkdown(proof);
    default:
      return toWidth(checkText(proof, paintFor(terminal)), terminal);
  }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
