import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const textOf = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');

export const SHOP_APP = join(ROOT, 'examples/shop/main.ts');
export const SHOP_OUTPUT = 'examples/shop/expected.yaml';

/** The kinds that Flagger brings. */
export const flaggerKinds = textOf(ROOT, 'crds/flagger.app.yaml');

/** What the shop expects to find in its cluster: Helm releases, namespaces, a password. */
export const surroundings = [
  textOf(__dirname, 'kube-prometheus-stack.yaml'),
  textOf(__dirname, 'surroundings.yaml'),
] as const;

/** What Istio and Flagger add: a gateway, sidecars, primaries. */
export const meshObjects = textOf(ROOT, 'examples/shop/cluster.yaml');

export const PROMETHEUS = { namespace: 'monitoring', pod: 'prometheus-kube-prometheus-stack-prometheus-0' } as const;
