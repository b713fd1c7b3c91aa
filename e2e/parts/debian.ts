import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { run } from '../processes/run';
import { realSystems } from './systems/real-systems';

/** What runs from Debian packages: the tools of the cluster, and real systems with their real exporters. */
export const debianPackages = [
  'iproute2',
  'mount',
  'nftables',
  'python3-pip',
  'util-linux',
  ...new Set(realSystems.flatMap(({ packages }) => packages)),
];

const POLICY = '/usr/sbin/policy-rc.d';

export async function missingPackages(): Promise<string[]> {
  const listed = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n']);
  const installed = new Set(listed.split('\n').filter((line) => line.endsWith(' installed')));
  return debianPackages.filter((name) => !installed.has(`${name} installed`));
}

/** Installs packages without starting the services that come with them. */
export async function install(packages: readonly string[]): Promise<void> {
  const ours = !existsSync(POLICY);
  if (ours) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const waiting = ['-o', 'DPkg::Lock::Timeout=600'];
    await run('apt-get', [...waiting, 'update', '-q'], { env });
    await run('apt-get', [...waiting, 'install', '-y', '-q', '--no-install-recommends', ...packages], { env });
  } finally {
    if (ours) rmSync(POLICY);
  }
}
