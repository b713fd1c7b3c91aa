import type { Reading } from '../proof/manifests/read';

/** Remembers what files hold, for those who read them again. */
export interface ReadFiles {
  find(path: string, text: string): Reading | undefined;
  keep(path: string, text: string, reading: Reading): void;
}

/** Files that have nothing wrong, by their text: the same in two folders are read once. */
export class FilesByText implements ReadFiles {
  private readonly known = new Map<string, Reading>();

  find(_path: string, text: string): Reading | undefined {
    return this.known.get(text);
  }

  keep(_path: string, text: string, reading: Reading): void {
    if (reading.problems.length === 0) this.known.set(text, reading);
  }
}

interface ReadFile {
  readonly text: string;
  readonly reading: Reading;
}

/** Files by their path: one that says what it said in the round before is not read again. */
export class FilesByRound implements ReadFiles {
  private readonly known = new Map<string, ReadFile>();
  private readonly seen = new Set<string>();
  private changed = false;

  begin(): void {
    this.seen.clear();
    this.changed = false;
  }

  /** Not twice in a round: of a file that is named twice, objects are there twice. */
  find(path: string, text: string): Reading | undefined {
    const file = this.known.get(path);
    return file?.text === text && !this.seen.has(path) ? file.reading : undefined;
  }

  keep(path: string, text: string, reading: Reading): void {
    if (this.known.get(path)?.text !== text) this.changed = true;
    this.known.set(path, { text, reading });
    this.seen.add(path);
  }

  /** Forgets the files that are gone, once all that are there were read. */
  end(): void {
    for (const path of this.known.keys()) {
      if (this.seen.has(path)) continue;
      this.known.delete(path);
      this.changed = true;
    }
  }

  /** Whether a file came, went or says something else than in the round before. */
  get hasChanged(): boolean {
    return this.changed;
  }
}
