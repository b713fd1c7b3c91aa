import { writeFileSync } from 'node:fs';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** Where a command puts a document that is made to be looked at elsewhere. */
export interface OutputOptions {
  readonly output?: string;
}

/** Writes a document into the file that the user named, or to standard output. */
export function write(document: string, { output }: OutputOptions, terminal: Terminal): void {
  if (output === undefined || output === '-') terminal.out(document);
  else save(document, output);
}

function save(document: string, file: string): void {
  try {
    writeFileSync(file, document);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${(error as Error).message}`);
  }
}
