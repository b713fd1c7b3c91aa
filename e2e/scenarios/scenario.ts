import type { Cluster } from '../cluster/cluster';
import type { Ledger } from '../comparison/ledger';
import type { Parts } from '../parts/prepare';
import type { Progress } from '../report/progress';

/** What the command line can change. */
export interface Settings {
  /** How many generated clusters are put before the proof and the truth program. */
  readonly clusters: number;
  /** How many of them run live. */
  readonly live: number;
  readonly seed: number;
}

export interface Bench {
  readonly parts: Parts;
  readonly ledger: Ledger;
  readonly progress: Progress;
  readonly settings: Settings;
  /** For logs and whatever else a failure should leave behind. */
  readonly folder: string;
}

export interface LiveBench extends Bench {
  readonly cluster: Cluster;
}

interface Rule {
  /** For selecting it on the command line. */
  readonly name: string;
  /** What holds if it passes. */
  readonly title: string;
}

/** Runs in a cluster of its own. */
export interface LiveScenario extends Rule {
  readonly live: true;
  /** Images whose program would be of no use here: a stand-in serves a metrics page on their ports. */
  readonly standIns?: readonly string[];
  run(bench: LiveBench): Promise<void>;
}

/** Needs programs, but no cluster. */
export interface OfflineScenario extends Rule {
  readonly live: false;
  /** In network, mount and pid namespaces of its own. */
  readonly isolated?: true;
  run(bench: Bench): Promise<void>;
}

export type Scenario = LiveScenario | OfflineScenario;
