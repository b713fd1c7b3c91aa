import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { admit } from '../../proof/manifests/admit';
import { ruleFile } from '../../proof/report/rule-file';
import { type InputOptions, readInputs } from '../inputs';
import { Progress } from '../progress';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';

export interface RulesOptions extends InputOptions {
  /** Folder for the files. */
  readonly output: string;
}

/** Writes the rule file of every PrometheusRule, so that promtool can check and test what lives in Kubernetes objects. */
export async function rules(paths: readonly string[], options: RulesOptions, terminal: Terminal): Promise<number> {
  const objects = await readInputs(paths, options, terminal, new Progress(terminal));
  const { objects: admitted, refused } = admit(objects, { namespace: options.namespace });
  const isRule = ({ kind }: { readonly kind: string }) => kind === 'PrometheusRule';
  const files = admitted.filter(isRule).map(ruleFile);
  const invalid = refused.map(({ object }) => object).filter(isRule);
  for (const { namespace, name } of invalid) {
    terminal.err(
      `scrapecheck: the API server refuses PrometheusRule ${namespace}/${name}; scrapecheck check says why\n`,
    );
  }
  if (files.length + invalid.length === 0) throw new UsageError('there is no PrometheusRule among the manifests');

  writeAll(options.output, files);
  for (const { name } of files) terminal.out(`${join(options.output, name)}\n`);
  return invalid.length > 0 ? 1 : 0;
}

function writeAll(folder: string, files: readonly { readonly name: string; readonly text: string }[]): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
  } catch (error) {
    throw new UsageError(`cannot write to ${folder}: ${(error as Error).message}`);
  }
}
