import { gather } from '../../src/proof/evidence';
import { idOf, type Manifest } from '../../src/proof/manifests/manifest';
import { readManifests } from '../../src/proof/manifests/read';
import { prove } from '../../src/proof/prove';
import { targetsDocument } from '../../src/proof/report/targets-document';
import type { Verdict } from './verdict';

/** What `scrapecheck targets --complete --format json` says of these manifests. */
export function proofOf(...streams: readonly string[]): Verdict[] {
  return [...targetsDocument(gather(manifestsIn(streams), { complete: true })).prometheuses];
}

/** What `scrapecheck check --complete` finds: the check, and the object that suffers. */
export function findingsOf(...streams: readonly string[]): string[] {
  const { findings } = prove(manifestsIn(streams), { complete: true });
  return findings.map(({ check, object, subject }) => `${check.name} ${idOf(subject ?? object)}`).sort();
}

function manifestsIn(streams: readonly string[]): Manifest[] {
  const readings = streams.map((stream, n) => readManifests(stream, `manifests-${n + 1}.yaml`));
  const problems = readings.flatMap((reading) => reading.problems);
  if (problems.length > 0) throw new Error(`manifests that cannot be read: ${JSON.stringify(problems)}`);
  return readings.flatMap((reading) => reading.objects);
}
