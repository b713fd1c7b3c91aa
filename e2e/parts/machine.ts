import { existsSync } from 'node:fs';
import { run } from '../processes/run';

/** Why nothing of this can run here, all reasons at once; empty on a machine where it can. */
export async function obstacles(): Promise<string[]> {
  const found: string[] = [];
  if (process.platform !== 'linux') return [`the cluster is made of Linux namespaces, and this is ${process.platform}`];
  if (process.arch !== 'x64') found.push(`the pinned Envoy is built for x64, and this is ${process.arch}`);
  if (process.getuid?.() !== 0)
    found.push('network and mount namespaces need root: run as root, or in a machine of your own');
  if (!existsSync('/usr/bin/dpkg-query'))
    found.push('redis, nftables and the exporters come from Debian packages, and this is not Debian');
  const go = await run('go', ['env', 'GOVERSION']).catch(() => undefined);
  if (go === undefined) found.push('the parts are built with Go 1.26 or newer, and there is no `go` on the PATH');
  else if (!isNewEnough(go)) found.push(`the parts are built with Go 1.26 or newer, and this is ${go.trim()}`);
  const unshared = await run('unshare', ['--net', '--mount', '--pid', '--fork', 'true']).then(
    () => true,
    () => false,
  );
  if (found.length === 0 && !unshared)
    found.push('`unshare --net --mount --pid` is not allowed here; a container needs CAP_SYS_ADMIN and CAP_NET_ADMIN');
  return found;
}

/** An older Go fetches the one that go.mod asks for, unless it is told not to. */
function isNewEnough(version: string): boolean {
  const [, minor = 0] = /^go1\.(\d+)/.exec(version) ?? [];
  return Number(minor) >= 26 || (Number(minor) >= 21 && process.env.GOTOOLCHAIN !== 'local');
}
