import { gather } from '../../proof/evidence';
import { diffDocument } from '../../proof/report/diff-document';
import { diffMarkdown } from '../../proof/report/diff-markdown';
import { diffText } from '../../proof/report/diff-text';
import { type InputOptions, readInputs } from '../inputs';
import { Progress } from '../progress';
import { FilesByText } from '../read-files';
import { paintFor, type Terminal } from '../terminal';
import { toWidth } from '../to-width';

export interface DiffOptions extends InputOptions {
  readonly format: string;
}

export async function diff(before: string, after: string, options: DiffOptions, terminal: Terminal): Promise<number> {
  const progress = new Progress(terminal);
  const files = new FilesByText();
  const objectsOf = (path: string) => readInputs([path], options, terminal, progress, files);
  const old = gather(await objectsOf(before), { ...options, remember: true });
  const young = gather(await objectsOf(after), { ...options, earlier: old });
  const document = diffDocument(old, young);
  progress.done();

  if (options.format === 'json') terminal.out(`${JSON.stringify(document, null, 2)}\n`);
  else if (options.format === 'markdown') terminal.out(diffMarkdown(document));
  else terminal.out(toWidth(diffText(document, paintFor(terminal)), terminal));
  return 0;
}
