import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../folders';

/** Programs written in Go, built from the module proxy; `from` is another module that holds the same source. */
const PEERS = {
  helm: { module: 'helm.sh/helm/v3', main: 'cmd/helm', version: 'v3.22.0' },
  kubeconform: { module: 'github.com/yannh/kubeconform', main: 'cmd/kubeconform', version: 'v0.8.0' },
  'kube-linter': {
    module: 'golang.stackrox.io/kube-linter',
    from: 'github.com/stackrox/kube-linter',
    main: 'cmd/kube-linter',
    version: 'v0.8.3',
  },
} satisfies Record<string, GoModule>;

interface GoModule {
  readonly module: string;
  readonly from?: string;
  readonly main: string;
  readonly version: string;
}

export type Peer = keyof typeof PEERS;

/** The path of a peer's executable, built at the first call, or why there is none. */
export function executable(peer: Peer): { readonly path: string } | { readonly missing: string } {
  const { module, main, version, from }: GoModule = PEERS[peer];
  const path = join(CACHE, 'peers', `${peer}-${version}`);
  if (existsSync(path)) return { path };
  const folder = join(CACHE, 'peers', 'src', peer);
  mkdirSync(folder, { recursive: true });
  const steps = [
    ...(existsSync(join(folder, 'go.mod')) ? [] : [['mod', 'init', `bench/${peer}`]]),
    ['mod', 'edit', `-require=${module}@${version}`, ...(from ? [`-replace=${module}=${from}@${version}`] : [])],
    ['build', '-mod=mod', '-o', path, `${module}/${main}`],
  ];
  for (const step of steps) {
    const { status, error, stderr } = spawnSync('go', step, { cwd: folder, encoding: 'utf8' });
    if (status === 0) continue;
    const why = error?.message ?? stderr.trim().split('\n').pop();
    return { missing: `${peer} ${version} cannot be built: ${why}` };
  }
  return { path };
}

export const peerVersions = (): string[] => Object.entries(PEERS).map(([name, { version }]) => `${name} ${version}`);
