import type { JsonObject } from '../../manifests/manifest';
import { type Generator, since } from './generator';
import { mapping } from './mapping';
import type { AzureAd } from './spec/remote';

/** prometheus-operator pkg/prometheus/promcfg.go, GenerateRemoteWriteConfig. */
export function azureAd(generator: Generator, own: AzureAd | undefined): JsonObject {
  if (!own) return {};
  const { managedIdentity, oauth, sdk, workloadIdentity } = own;
  const clientSecret = oauth && generator.assetsIn(generator.prometheus.namespace).secret(oauth.clientSecret);
  const settings = mapping({
    managed_identity: managedIdentity && mapping({ client_id: managedIdentity.clientId || undefined }),
    oauth:
      oauth && clientSecret !== undefined
        ? since(generator, '2.48.0', {
            client_id: oauth.clientId,
            client_secret: clientSecret,
            tenant_id: oauth.tenantId,
          })
        : undefined,
    sdk: sdk && since(generator, '2.52.0', { tenant_id: sdk.tenantId ?? '' }),
    workload_identity:
      workloadIdentity &&
      since(generator, '3.7.0', { client_id: workloadIdentity.clientId, tenant_id: workloadIdentity.tenantId }),
    cloud: own.cloud,
    scope: since(generator, '3.9.0', own.scope || undefined),
  });
  return mapping({ azuread: since(generator, '2.45.0', settings) });
}
