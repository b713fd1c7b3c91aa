import type { Pod } from '../../cluster/cluster';
import type { Manifest } from '../../manifests/manifest';
import type { Sidecar } from '../../reachability/sidecar';

/**
 * The first broken link between a scrape pool without targets and the pods that it was meant for. One pool has one broken
 * link, and each kind of broken link belongs to one check.
 */
export type Broken =
  /** No Service has the labels; `services` are those where it looks. */
  | { readonly link: 'no-service'; readonly reach: Reach; readonly services: readonly Manifest[] }
  | { readonly link: 'service-elsewhere'; readonly reach: Reach; readonly services: readonly Manifest[] }
  /** The Service selects pods by these labels, but does not have them itself. */
  | { readonly link: 'labels-of-pods'; readonly reach: Reach; readonly service: Manifest }
  | { readonly link: 'external-name'; readonly service: Manifest }
  | { readonly link: 'service-without-ports'; readonly service: Manifest }
  | { readonly link: 'service-without-endpoints'; readonly service: Manifest }
  | { readonly link: 'slices-by-hand'; readonly service: Manifest; readonly slice: Manifest }
  | { readonly link: 'no-pods-behind-service'; readonly service: Manifest }
  | { readonly link: 'pods-not-running'; readonly pods: readonly Pod[] }
  | { readonly link: 'no-replicas'; readonly workload: Manifest }
  | {
      readonly link: 'port-not-on-service';
      readonly service: Manifest;
      readonly port: string;
      readonly pods: readonly Pod[];
    }
  | {
      readonly link: 'service-port-unresolved';
      readonly service: Manifest;
      readonly port: string;
      readonly pods: readonly Pod[];
    }
  | {
      readonly link: 'port-undeclared';
      readonly port: string | number;
      readonly field: string;
      readonly pods: readonly Pod[];
    }
  | { readonly link: 'no-pods'; readonly reach: Reach; readonly pods: readonly Pod[] }
  | { readonly link: 'pods-elsewhere'; readonly reach: Reach; readonly pods: readonly Pod[] }
  | { readonly link: 'no-ingress'; readonly reach: Reach }
  | { readonly link: 'dropped'; readonly dropped: number; readonly pods: readonly Pod[]; readonly rule?: DroppingRule }
  /** A mesh puts the container that is meant into the pods when they are created; undefined if nobody knows whether it does. */
  | {
      readonly link: 'sidecar';
      readonly sidecar: Sidecar;
      readonly workload: Manifest;
      readonly injected: true | undefined;
    }
  /** It takes whatever it finds in all namespaces, and not all of them are among the manifests. */
  | { readonly link: 'too-wide' }
  | { readonly link: 'failed'; readonly failures: readonly string[] }
  | { readonly link: 'unexplained' };

/** The namespaces in which a job discovers; absent for all. */
export type Reach = readonly string[] | undefined;

/** The rule that drops what is left. */
export interface DroppingRule {
  /** Where it is written: `spec.endpoints[0].relabelings[1]`; absent for one that the operator made. */
  readonly path?: string;
  readonly text: string;
  /** What the rule looked at in one of the dropped targets. */
  readonly saw: string;
}

/** `namespace "shop"`, `namespaces "a" and "b"`, `any namespace`. */
export function sayReach(reach: Reach): string {
  if (!reach) return 'any namespace';
  const quoted = reach.map((namespace) => JSON.stringify(namespace));
  return quoted.length === 1 ? `namespace ${quoted[0]}` : `namespaces ${quoted.join(', ')}`;
}
