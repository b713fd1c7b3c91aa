import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { filesOf } from './files';

/** Milliseconds between two looks. */
const PAUSE = 200;
/** At least so many times as long as a look takes: a folder of many thousand files is looked at less often. */
const REST = 20;
/** After so many looks nobody waits any longer for who writes without end. */
const PATIENCE = 20;

/**
 * Says each time that the manifests below some paths look other than when it was called, or than when it last said so.
 * It looks again and again: the recursive `fs.watch` of Node 20 and 24 is silent on Linux about a file that was once
 * replaced by renaming, which is how editors save, and many network and container file systems send no events.
 */
export function changes(paths: readonly string[], pause = PAUSE): AsyncIterable<void> {
  return changesSince(looksOf(paths), paths, pause);
}

async function* changesSince(start: string, paths: readonly string[], pause: number): AsyncGenerator<void> {
  let known = start;
  for (;;) {
    const changed = await otherThan(known, paths, pause);
    known = await settled(changed, paths, pause / 2);
    yield;
  }
}

async function otherThan(known: string, paths: readonly string[], pause: number): Promise<string> {
  for (;;) {
    const began = performance.now();
    const now = looksOf(paths);
    if (now !== known) return now;
    await setTimeout(Math.max(pause, REST * (performance.now() - began)));
  }
}

/** Waits for the end of what changes many files, or one in many steps. */
async function settled(changed: string, paths: readonly string[], pause: number): Promise<string> {
  let known = changed;
  for (let n = 0; n < PATIENCE; n++) {
    await setTimeout(pause);
    const now = looksOf(paths);
    if (now === known) break;
    known = now;
  }
  return known;
}

/** What tells one state of the files from another without reading them; the reason, if they cannot be looked at. */
function looksOf(paths: readonly string[]): string {
  return paths
    .map((path) =>
      attempt(() =>
        filesOf(path)
          .map((file) => lookOf(file.path))
          .join('\n'),
      ),
    )
    .join('\n');
}

function lookOf(path: string): string {
  return attempt(() => {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return `${path} ${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  });
}

function attempt(look: () => string): string {
  try {
    return look();
  } catch (error) {
    return (error as Error).message;
  }
}
