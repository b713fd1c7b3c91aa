import { gather } from '../../proof/evidence';
import { targetsDocument } from '../../proof/report/targets-document';
import { targetsMarkdown } from '../../proof/report/targets-markdown';
import { targetsText } from '../../proof/report/targets-text';
import { type InputOptions, readInputs } from '../inputs';
import { Progress } from '../progress';
import { paintFor, type Terminal } from '../terminal';
import { toWidth } from '../to-width';

export interface TargetsOptions extends InputOptions {
  readonly format: string;
}

export async function targets(paths: readonly string[], options: TargetsOptions, terminal: Terminal): Promise<number> {
  const progress = new Progress(terminal);
  const objects = await readInputs(paths, options, terminal, progress);
  progress.say(`proving ${objects.length} objects`);
  const document = targetsDocument(gather(objects, options));
  progress.done();

  if (options.format === 'json') terminal.out(`${JSON.stringify(document, null, 2)}\n`);
  else if (options.format === 'markdown') terminal.out(targetsMarkdown(document));
  else terminal.out(toWidth(targetsText(document, paintFor(terminal)), terminal));
  return 0;
}
