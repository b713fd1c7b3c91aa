import { documentsOf, lineCounter, type StreamDocument } from './documents';
import { foreign } from './foreign';
import { jsonSpans } from './json-stream';
import { listOf } from './list';
import { type Json, type JsonObject, type Manifest, manifestOf } from './manifest';
import { syntaxProblem } from './syntax-problem';
import { readYaml } from './yaml';
import { YamlError } from './yaml-error';

/** What a file holds. */
export interface Reading {
  readonly objects: readonly Manifest[];
  readonly problems: readonly ReadProblem[];
}

/** Something in a file that is no Kubernetes object. */
export interface ReadProblem {
  readonly file?: string;
  readonly line?: number;
  readonly message: string;
  /** The edit that mends it. */
  readonly fix?: string;
  /** Well-formed, and no Kubernetes object: such files lie next to manifests. */
  readonly foreign?: true;
}

/** A value of a file, and the line of the file on which it begins. */
interface Found {
  readonly value: Json;
  readonly line: number;
}

type Take = (found: Found) => void;
type Report = (problem: ReadProblem) => void;

/** All objects of a file as `helm template`, `kustomize build`, `cdk8s synth` and `kubectl get` print them. */
export function readManifests(text: string, file?: string): Reading {
  const objects: Manifest[] = [];
  const problems: ReadProblem[] = [];
  const named = file === undefined ? {} : { file };
  const report: Report = (problem) => problems.push({ ...named, ...problem });
  const take: Take = ({ value, line }) => {
    const not = foreign(value);
    if (not) report({ line, ...not });
    else objects.push(manifestOf(value as JsonObject, { ...named, line }));
  };

  if (text.length > MAX_LENGTH) {
    report({
      message: `${Math.round(text.length / 1e6)} MB are too much to read at once; the limit is ${MAX_LENGTH / 1e6} MB`,
      fix: 'split the file',
    });
    return { objects, problems };
  }
  for (const document of documentsOf(text)) readDocument(document, take, report);
  return { objects, problems };
}

/** Several times what the largest clusters have, in about a gigabyte of memory; more is a dump or an accident. */
const MAX_LENGTH = 100e6;

function readDocument(document: StreamDocument, take: Take, report: Report): void {
  if (document.afterSeparator !== '') {
    report({
      line: document.line - 1,
      message: `kubectl does not read "--- ${document.afterSeparator.slice(0, 40)}"`,
      fix: 'leave nothing but --- on this line',
    });
  }
  const conflict = document.text.includes('<<<<<<< ') ? document.text.search(/^<{7} /m) : -1;
  if (conflict >= 0) {
    const line = lineCounter(document.text, document.line)(conflict);
    report({ line, message: 'a merge conflict is not resolved', fix: 'resolve it' });
    return;
  }
  const json = jsonObjectsOf(document);
  try {
    if (json) json.forEach(take);
    else readYamlDocument(document, take, report);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const { offset, ...problem } = syntaxProblem(document.text, error);
    report({ line: lineCounter(document.text, document.line)(offset), ...problem });
  }
}

function readYamlDocument({ text, line }: StreamDocument, take: Take, report: Report): void {
  const { source, value, start, itemOffsets, ignoredFrom } = readYaml(text.endsWith('\n') ? text : `${text}\n`);
  const lineAt = lineCounter(source, line);
  if (value !== null) flatten({ value, line: lineAt(start) }, () => itemOffsets().map(lineAt), take);
  if (ignoredFrom !== undefined) {
    report({
      line: lineCounter(source, line)(ignoredFrom),
      message: 'kubectl ignores the document from here on: this line is indented less than its first line',
      fix: 'indent all lines of the document alike',
    });
  }
}

/** The objects of a JSON document, `{…}` or `{…}{…}`; undefined if it is not JSON. */
function jsonObjectsOf({ text, line }: StreamDocument): Found[] | undefined {
  if (!/^[\s\ufeff]*\{/.test(text)) return undefined;
  try {
    const spans = jsonSpans(text);
    if (!spans) return undefined;
    const lineAt = lineCounter(text, line);
    const objects: Found[] = [];
    for (const { start, end } of spans) {
      const json = text.slice(start, end);
      const found = { value: JSON.parse(json) as Json, line: lineAt(start) };
      flatten(
        found,
        () => itemLinesOf(json, found.line),
        (object) => objects.push(object),
      );
    }
    return objects;
  } catch {
    return undefined;
  }
}

/** JSON is YAML but for tabs and size, and only a YAML reader knows where things stand. */
function itemLinesOf(json: string, line: number): number[] {
  try {
    const { source, itemOffsets } = readYaml(json);
    return itemOffsets().map(lineCounter(source, line));
  } catch {
    return [];
  }
}

/** Takes the objects of a list such as `kubectl get -o yaml` prints, which kubectl applies one by one; any other value itself. */
function flatten(found: Found, itemLines: () => readonly number[], take: Take): void {
  const list = listOf(found.value);
  if (!list) {
    take(found);
    return;
  }
  const lines = itemLines();
  for (const [n, item] of list.entries()) flatten({ value: item, line: lines[n] ?? found.line }, () => [], take);
}
