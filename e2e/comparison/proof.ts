import { gather } from '../../src/proof/evidence';
import { readManifests } from '../../src/proof/manifests/read';
import { targetsDocument } from '../../src/proof/report/targets-document';
import type { Verdict } from './verdict';

/** What `scrapecheck targets --complete --format json` says of these manifests. */
export function proofOf(...streams: readonly string[]): Verdict[] {
  const readings = streams.map((stream, n) => readManifests(stream, `manifests-${n + 1}.yaml`));
  const problems = readings.flatMap((reading) => reading.problems);
  if (problems.length > 0) throw new Error(`manifests that cannot be read: ${JSON.stringify(problems)}`);
  const objects = readings.flatMap((reading) => reading.objects);
  return [...targetsDocument(gather(objects, { complete: true })).prometheuses];
}
