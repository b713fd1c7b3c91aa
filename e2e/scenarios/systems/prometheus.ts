import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { type Entry, isExported } from '../../../src/catalogue/system';
import { PrometheusApi } from '../../observation/prometheus-api';
import { start } from '../../processes/start';
import { until } from '../../processes/until';
import type { Monitoring } from './rules';

/** A system, and how the library monitors it. */
export interface Monitored extends Monitoring {
  readonly entry: Entry;
  readonly address: string;
  /** What the request names, if it asks about a target. */
  readonly params?: Readonly<Record<string, readonly string[]>>;
}

const LISTEN = '127.0.0.1:9090';

/** The PostgreSQL exporter tries for two seconds before it says that its server is down. */
const PATIENCE = '4s';

/** Starts a Prometheus that scrapes the systems every few seconds, with the labels that their targets would have in a cluster. */
export async function startPrometheus(
  program: string,
  systems: readonly Monitored[],
  folder: string,
  logs: string,
): Promise<PrometheusApi> {
  mkdirSync(folder);
  for (const { entry, rules } of systems) writeFileSync(join(folder, `${entry.id}.rules.yaml`), rules);
  const config = {
    global: { scrape_interval: PATIENCE, scrape_timeout: PATIENCE, evaluation_interval: '1s' },
    rule_files: ['*.rules.yaml'],
    scrape_configs: systems.map(({ entry, address, labels, params }) => ({
      job_name: entry.id,
      metrics_path: (isExported(entry) && entry.multiTarget?.path) || (entry.path ?? '/metrics'),
      params: params ?? ('params' in entry ? entry.params : {}),
      honor_labels: entry.honorLabels ?? false,
      static_configs: [{ targets: [address], labels }],
    })),
  };
  writeFileSync(join(folder, 'prometheus.yml'), dump(config));
  const flags = [`--storage.tsdb.path=${join(folder, 'data')}`, `--web.listen-address=${LISTEN}`];
  start(join(logs, 'prometheus.log'), program, [`--config.file=${join(folder, 'prometheus.yml')}`, ...flags]);
  const api = PrometheusApi.at(LISTEN);
  await until('Prometheus', 30, () => api.ready());
  return api;
}
