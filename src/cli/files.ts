import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage-error';

const isManifestFile = (name: string) => /\.(ya?ml|json)$/i.test(name);
const isHidden = (name: string) => name === 'node_modules' || name.startsWith('.');

/** A file to read; `found` if it was found in a folder and not named by the user. */
export interface InputFile {
  readonly path: string;
  readonly found: boolean;
}

/** The files that a PATH means: itself, or all manifests below a folder, by name. */
export function filesOf(path: string): InputFile[] {
  if (path === '-') return [{ path, found: false }];
  if (!isFolder(path)) return [{ path, found: false }];
  return [...manifestFilesBelow(path)].map((file) => ({ path: file, found: true }));
}

/** Whether a path can be read again: standard input and other pipes cannot. */
export function isLasting(path: string): boolean {
  return path !== '-' && (isFolder(path) || statsOf(path).isFile());
}

function isFolder(path: string): boolean {
  return statsOf(path).isDirectory();
}

function statsOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

function* manifestFilesBelow(folder: string): Generator<string> {
  const entries = entriesOf(folder).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isHidden(entry.name)) continue;
    if (entry.isDirectory()) yield* manifestFilesBelow(path);
    else if (isManifestFile(entry.name)) yield path;
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw unreadable(folder, error);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ELOOP: 'it links to itself',
  ERR_STRING_TOO_LONG: 'it is too large to be read at once; split it',
  ERR_FS_FILE_TOO_LARGE: 'it is too large to be read at once; split it',
};

function unreadable(path: string, error: unknown): UsageError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new UsageError(`cannot read ${path}: ${(code && reasons[code]) ?? message}`);
}
