import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { catalogue } from '../../../scripts/catalogue-example';
import { realSystems } from '../../parts/systems/real-systems';
import { OWN_MEMORY } from '../../processes/own-memory';
import { shell } from '../../processes/run';
import { until } from '../../processes/until';
import type { Bench, OfflineScenario } from '../scenario';
import { type Monitored, startPrometheus } from './prometheus';
import { monitoringOf } from './rules';
import { startSystem } from './running-system';

export const systems: OfflineScenario = {
  name: 'systems',
  title: 'real systems have the series that prove them, none of their alerts fires, and one does when they are stopped',
  live: false,
  isolated: true,
  run,
};

/** In memory, only seen in this mount namespace, and open to the users that servers run as. */
const FOLDER = '/run/systems';

async function run({ parts, ledger, progress, folder }: Bench): Promise<void> {
  await shell(`ip link set lo up; ${OWN_MEMORY}; mkdir ${FOLDER}`);
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  process.env.PATH = [dirname(parts.etcd), dirname(parts.envoy), dirname(parts['nats-server']), process.env.PATH].join(
    ':',
  );
  const running = await Promise.all(realSystems.map((system) => startSystem(system, FOLDER, logs)));
  const prometheus = await startPrometheus(parts.prometheus, running.map(monitored), join(FOLDER, 'prometheus'), logs);

  for (const { id } of running) {
    const { proof } = entryOf(id)[1];
    const query = `{__name__=~"${proof}(_total)?"}`;
    const exists = async () => (await prometheus.values(query)).length > 0;
    ledger.compare(`${proof} of ${id}`, true, await until(`${proof} of ${id}`, 90, exists).catch(() => false));
  }
  progress.step(`${running.length} systems are scraped`);
  const healthy = async () => (await prometheus.firing()).length === 0;
  await until('every alert to be silent', 60, healthy).catch(() => {});
  ledger.compare('alerts that fire while all is well', [], await prometheus.firing());

  await Promise.all(running.map(({ stop }) => stop()));
  progress.step('all servers are stopped');
  for (const { id, alert } of running) {
    const fires = await until(`${alert} to fire`, 60, () => prometheus.isFiring(alert)).catch(() => false);
    ledger.compare(`${alert} fires without ${id}`, true, fires);
  }
  ledger.count('systems', running.length);
}

function monitored({ id, address, params, alert }: (typeof realSystems)[number]): Monitored {
  const [key, entry] = entryOf(id);
  return { entry, address, params, ...monitoringOf(key, entry, alert) };
}

function entryOf(id: string) {
  return catalogue.find(([, entry]) => entry.id === id)!;
}
