import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import { idOf } from '../../src/proof/manifests/manifest';
import { readManifests } from '../../src/proof/manifests/read';
import { synthesized } from '../examples/synthesized';
import { ROOT } from './pages';

/** A block of code below a comment that says what it quotes. */
const QUOTE = /<!-- (.+) -->\n(`{3,})(\w*)\n([\s\S]*?)\2$/gm;

/** The page with all that it quotes as it is now. */
export async function quotedAnew(page: string): Promise<string> {
  let current = page;
  for (const [block, source, fence, language] of page.matchAll(QUOTE)) {
    const text = await quoted(source);
    current = current.replace(block, () => `<!-- ${source} -->\n${fence}${language}\n${text.trimEnd()}\n${fence}`);
  }
  return current;
}

/** A picture below a comment that says which command draws it. */
const PICTURE = /<!-- scrapecheck (graph .+) -->\n!\[.+\]\((.+\.svg)\)/g;

/** The pictures of a page, by their paths relative to it, as they are now. */
export async function picturesOf(page: string): Promise<{ readonly path: string; readonly svg: string }[]> {
  const pictures = [...page.matchAll(PICTURE)];
  return Promise.all(pictures.map(async ([, command, path]) => ({ path, svg: await printed(command.split(' ')) })));
}

/** What a comment asks for: the output of a command of ours, the error of a program, one alert, or a file or a part of it. */
async function quoted(source: string): Promise<string> {
  const [what, ...rest] = source.split(' ');
  if (what === 'scrapecheck') return printed(rest);
  if (what === 'error') return errorOf(rest[0]);
  if (what === 'rule') return ruleOf(readFileSync(join(ROOT, rest[2]), 'utf8'), rest[0]);

  const [file, region] = what.split('#');
  const text = readFileSync(join(ROOT, file), 'utf8');
  if (rest.length > 0) return documentOf(text, rest[0], rest[1]);
  return region ? regionOf(text, region) : withoutMarkers(text);
}

async function printed(args: readonly string[]): Promise<string> {
  let text = '';
  const out = (more: string) => {
    text += more;
  };
  const changes = async function* () {};
  const silent = { input: async () => '', changes, outIsTerminal: false, errIsTerminal: false, env: {} };
  await run(args, { out, err: out, ...silent });
  return text;
}

function errorOf(program: string): string {
  try {
    synthesized(join(ROOT, program));
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`${program} was to fail, and did not`);
}

/** The document of a YAML stream that describes the object `Kind/namespace/name`, or one of its fields. */
function documentOf(text: string, id: string, field?: string): string {
  const documents = text.split(/^---\n/m);
  const found = documents.find((document) => readManifests(document).objects.some((object) => idOf(object) === id));
  if (found === undefined) throw new Error(`no ${id} in the file`);
  if (field === undefined) return found;
  const [lines] = new RegExp(`^${field}:\n(?: .*\n)*`, 'm').exec(found) ?? [];
  if (lines === undefined) throw new Error(`no ${field} in ${id}`);
  return lines;
}

/** The lines of one alert in a PrometheusRule, moved to the left. */
function ruleOf(text: string, alert: string): string {
  const [, indent, lines] = new RegExp(`^( *)- (alert: ${alert}\n(?:\\1 +.*\n)*)`, 'm').exec(text) ?? [];
  if (lines === undefined) throw new Error(`no alert ${alert} in the file`);
  return `- ${lines.replaceAll(`\n${indent}`, '\n')}`;
}

/** The lines from `#region NAME` to the next `#endregion`. */
function regionOf(text: string, name: string): string {
  const [, after] = text.split(new RegExp(`^.*#region ${name}\n`, 'm'));
  if (after === undefined) throw new Error(`no region ${name} in the file`);
  return after.split(/^.*#endregion/m)[0];
}

function withoutMarkers(text: string): string {
  return text.replace(/^.*#(end)?region.*\n/gm, '');
}
