import type { IConstruct } from 'constructs';
import type { Proof } from '../proof/prove';
import { manifestsIn } from './construct-manifests';

/** How strictly an app is proved. */
export interface ProofOptions {
  /**
   * Whether the app renders the whole cluster: what is absent then does not exist.
   *
   * @default false - what may live elsewhere (a Secret, the labels of a Namespace) is unknown when absent
   */
  readonly complete?: boolean;

  /**
   * Whether warnings and unknowns fail the synthesis too.
   *
   * @default false
   */
  readonly strict?: boolean;
}

/** Proves the app that a construct belongs to. The proof's code is loaded here, when it is first needed. */
export function proveApp(construct: IConstruct, options: ProofOptions = {}): Proof {
  const { prove } = require('../proof/prove') as typeof import('../proof/prove');
  return prove(manifestsIn(construct.node.root), { complete: options.complete });
}
