import { prove } from '../../proof/prove';
import { reportHtml } from '../../proof/report/html/page';
import { type InputOptions, readInputs } from '../inputs';
import { type OutputOptions, write } from '../output';
import { Progress } from '../progress';
import type { Terminal } from '../terminal';
import { version } from '../version';

export async function report(
  paths: readonly string[],
  options: InputOptions & OutputOptions,
  terminal: Terminal,
): Promise<number> {
  const progress = new Progress(terminal);
  const objects = await readInputs(paths, options, terminal, progress);
  progress.say(`proving ${objects.length} objects`);
  const proof = prove(objects, options);
  progress.say('drawing the report');
  const page = reportHtml(proof, { version: version() });
  progress.done();
  write(page, options, terminal);
  if (options.output !== '-' && terminal.errIsTerminal) terminal.err(`open ${options.output} in a browser\n`);
  return 0;
}
