import type { Manifest } from '../proof/manifests/manifest';
import { type ReadProblem, readManifests } from '../proof/manifests/read';
import { filesOf, type InputFile, readText } from './files';
import { presetOf } from './presets';
import type { Progress } from './progress';
import type { ReadFiles } from './read-files';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** What all commands that read manifests understand. */
export interface InputOptions {
  readonly with?: readonly string[];
  readonly namespace?: string;
  readonly complete?: boolean;
  readonly prometheus?: readonly string[];
}

/**
 * Reads all manifests that the paths and options mean. What cannot be read is said all at once.
 *
 * @param known Files whose objects are taken over; those that are read here join them. Absent if nobody reads again.
 */
export async function readInputs(
  paths: readonly string[],
  options: InputOptions,
  terminal: Terminal,
  progress: Progress,
  known?: ReadFiles,
): Promise<Manifest[]> {
  const presets = (options.prometheus ?? []).flatMap(presetOf);
  const files = [...paths, ...(options.with ?? [])].flatMap(filesOf);
  if (files.filter(({ path }) => path === '-').length > 1) throw new UsageError('- can be read only once');

  const objects: Manifest[] = [];
  const complaints: string[] = [];
  for (const [n, file] of files.entries()) {
    progress.say(`reading ${n + 1} of ${files.length}: ${file.path}`);
    const text = file.path === '-' ? await terminal.input() : readText(file.path);
    const reading = known?.find(file.path, text) ?? readManifests(text, file.path);
    for (const object of reading.objects) objects.push(object);
    for (const problem of reading.problems) {
      if (!isExpected(problem, file)) complaints.push(complaint(problem));
    }
    known?.keep(file.path, text, reading);
  }
  if (complaints.length > 0) throw new UsageError(complaints.join('\n'));
  if (objects.length === 0) throw new UsageError(`no Kubernetes objects in ${paths.join(', ')}`);
  return [...objects, ...presets];
}

/** A folder of manifests also holds values, charts and kustomizations; nobody named them. */
function isExpected({ foreign }: ReadProblem, { found }: InputFile): boolean {
  return found && foreign === true;
}

function complaint({ file, line, message, fix }: ReadProblem): string {
  const place = [file, line].filter((part) => part !== undefined).join(':');
  return `${place}: ${message}${fix ? `; ${fix}` : ''}`;
}
