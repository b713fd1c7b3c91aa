import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printDocuments } from './yaml/print-documents';

/** Where the files of an app are written. */
export class OutputFolder {
  public constructor(
    private readonly path: string,
    private readonly extension: string,
  ) {
    mkdirSync(path, { recursive: true });
  }

  public within(name: string): OutputFolder {
    return new OutputFolder(join(this.path, name), this.extension);
  }

  /** Writes documents piece by piece: a whole fleet in one string takes several times its size in memory. */
  public save(name: string, documents: readonly unknown[]): void {
    const pieces = printDocuments(documents);
    const file = openSync(join(this.path, name + this.extension), 'w');
    try {
      for (const piece of pieces) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
  }

  public saveJson(name: string, value: unknown): void {
    writeFileSync(join(this.path, `${name}.json`), JSON.stringify(value));
  }
}
