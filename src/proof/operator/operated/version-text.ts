import type { Version } from '../version';

/** A version as blang/semver prints it, without a `v`. */
export function versionText({ major, minor, patch, pre }: Version): string {
  return `${major}.${minor}.${patch}${pre.length > 0 ? `-${pre.join('.')}` : ''}`;
}
