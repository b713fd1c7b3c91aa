import type { KeySelector } from '../../assets';
import { fail, type Problems } from '../../verdict';
import { atLeast } from '../../version';
import type { Context } from '../context';
import { needed } from '../local-assets';
import { authorization, basicAuth, oauth2, proxy, tls } from './checks';
import type { Discovery } from './discovery';

/** Which Prometheus knows the ways of authentication that need no client secret. */
const managed: Readonly<Record<string, string>> = {
  ManagedIdentity: '0.0.0',
  SDK: '2.52.0',
  WorkloadIdentity: '3.11.0',
};

/** prometheus-operator pkg/prometheus/resource_selector.go, validateAzureSDConfigs: with managed identities nothing else is looked at. */
export function* azureProblems(discovery: Discovery, context: Context): Problems {
  const method = String(discovery.authenticationMethod ?? '');
  const since = managed[method];
  if (since && !atLeast(context.version, since)) {
    yield* fail(`${method} authentication is only supported from Prometheus version ${since}`);
  }
  if (discovery.resourceGroup !== undefined && !atLeast(context.version, '2.35.0')) {
    yield* fail('ResourceGroup is only supported from Prometheus version >= 2.35.0');
  }
  if (since) return;

  for (const field of ['tenantID', 'clientID', 'clientSecret']) {
    if (!discovery[field]) yield* fail(`configuration requires a ${field}`);
  }
  yield* needed(context.assets.secretKey(discovery.clientSecret as KeySelector));
  for (const check of [basicAuth, oauth2, proxy, tls, authorization]) yield* check(discovery, context);
}
