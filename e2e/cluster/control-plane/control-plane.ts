import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Parts } from '../../parts/prepare';
import { type Running, start } from '../../processes/start';
import { until } from '../../processes/until';
import { API_SERVER } from '../addresses';
import { Api } from '../api/api';
import { Connection } from '../api/connection';
import { Credentials } from './credentials';
import { apiServerFlags, controllerManagerFlags, etcdFlags, proxyConfiguration, schedulerFlags } from './flags';

export interface Places {
  readonly parts: Parts;
  /** For data, on a file system in memory. */
  readonly folder: string;
  /** One file per program. */
  readonly logs: string;
}

/** The programs of Kubernetes, as processes of this network namespace. */
export class ControlPlane {
  private readonly credentials: Credentials;
  private apiServer?: Running;

  constructor(private readonly places: Places) {
    this.credentials = new Credentials(places.folder);
  }

  async start(): Promise<Api> {
    this.launch('etcd', etcdFlags(this.places.folder));
    this.launchApiServer();
    const { caFile } = this.credentials;
    await until(
      'the certificate of the API server',
      60,
      () => existsSync(caFile) && readFileSync(caFile, 'utf8').includes('END CERT'),
      20,
    );
    const api = new Api(new Connection(API_SERVER, this.credentials.tokenOf('admin'), readFileSync(caFile)));
    await this.ready(api);
    this.launch('kube-controller-manager', controllerManagerFlags(this.credentials));
    this.launch('kube-scheduler', schedulerFlags(this.credentials));
    return api;
  }

  /** Needs the Node object. */
  startProxy(): void {
    const file = join(this.places.folder, 'kube-proxy.json');
    writeFileSync(file, JSON.stringify(proxyConfiguration(this.credentials)));
    this.launch('kube-proxy', [`--config=${file}`]);
  }

  async stopApiServer(): Promise<void> {
    this.apiServer!.signal('SIGKILL');
    await this.apiServer!.exited;
  }

  launchApiServer(): void {
    this.apiServer = this.launch('kube-apiserver', apiServerFlags(this.credentials));
  }

  async ready(api: Api): Promise<void> {
    await until('kube-apiserver /readyz', 120, async () => (await api.get<string>('/readyz')) === 'ok', 50);
  }

  private launch(name: string, flags: readonly string[]): Running {
    return start(join(this.places.logs, `${name}.log`), this.places.parts[name], flags);
  }
}
