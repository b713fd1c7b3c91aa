import { inquire } from '../checks/inquiry';
import { idOf, type Manifest } from '../manifests/manifest';
import type { Proof } from '../prove';
import { type Chain, chainFinder } from './chain';
import { type FindingEntry, findingEntry } from './check-document';

/** What `scrapecheck why --format json` prints: the chain from one object to targets, link by link. */
export interface WhyDocument {
  readonly version: 1;
  readonly object: string;
  /** One chain per Prometheus of the input; under an assumed one if there is none. */
  readonly chains: readonly Chain[];
  /** Findings about the object. */
  readonly findings: readonly FindingEntry[];
  readonly unknowns: readonly string[];
}

export function whyDocument({ evidence, findings, unknowns }: Proof, object: Manifest): WhyDocument {
  return {
    version: 1,
    object: idOf(object),
    chains: chainFinder(inquire(evidence))(object),
    findings: findings.filter((f) => f.object === object || f.subject === object).map(findingEntry),
    unknowns: unknowns.filter((unknown) => unknown.object === object).map(({ needs }) => needs),
  };
}
