import type { Chain } from '../chain';
import type { FindingEntry } from '../check-document';
import type { Topology } from '../graph/topology';
import type { DiffLine } from './edit-diff';

/** Everything that the page shows, without a word about how. */
export interface ReportDocument {
  readonly version: 1;
  readonly summary: Summary;
  readonly findings: readonly ReportFinding[];
  readonly monitors: readonly ReportMonitor[];
  readonly targets: readonly ReportTarget[];
  readonly rules: readonly ReportRules[];
  readonly unknowns: readonly { readonly object: string; readonly needs: string }[];
  readonly allowances: readonly { readonly object: string; readonly name: string; readonly reason: string }[];
}

export type Tone = 'good' | 'warning' | 'error';

export interface Summary {
  readonly tone: Tone;
  readonly headline: string;
  readonly sentence: string;
}

export interface ReportFinding extends FindingEntry {
  /** Of the object to edit. */
  readonly diff: readonly DiffLine[];
  /** Number of the monitor that it is about. */
  readonly monitor?: number;
}

export interface ReportMonitor {
  /** `ServiceMonitor/shop/cart` */
  readonly id: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** `dist/shop.k8s.yaml:41` */
  readonly place?: string;
  readonly status: Status;
  readonly chains: readonly Chain[];
  readonly topology: Topology;
  /** Numbers of the findings about it. */
  readonly findings: readonly number[];
  /** What the operator generates for it, line by line; without a name, under a Prometheus that would take it. */
  readonly configurations: readonly { readonly prometheus?: string; readonly lines: readonly string[] }[];
}

/** What became of an object, in two words. */
export interface Status {
  readonly tone: Tone;
  readonly words: string;
}

export interface ReportTarget {
  readonly prometheus: string;
  readonly pool: string;
  readonly url: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly count: number | null;
  /** Number of the monitor that it comes from; absent for additional scrape configurations. */
  readonly monitor?: number;
  readonly workload?: string;
}

export interface ReportRules {
  readonly id: string;
  readonly place?: string;
  readonly status: Status;
  readonly chains: readonly Chain[];
  readonly findings: readonly number[];
  readonly groups: readonly { readonly name: string; readonly rules: readonly ReportRule[] }[];
}

export interface ReportRule {
  readonly kind: 'alert' | 'record';
  readonly name: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly summary?: string;
}
