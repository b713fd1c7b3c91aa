import type { Problems } from '../../verdict';
import type { Context } from '../context';
import type { HttpConfig } from '../http';
import type { SafeTlsConfig } from '../tls';

/** One element of `httpSDConfigs`, `consulSDConfigs` and so on of a ScrapeConfig. */
export interface Discovery extends HttpConfig {
  readonly tlsConfig?: SafeTlsConfig;
  readonly [field: string]: unknown;
}

export type DiscoveryCheck = (discovery: Discovery, context: Context) => Problems;
