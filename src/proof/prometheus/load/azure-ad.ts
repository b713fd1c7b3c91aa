import { objectOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { flag, Refusal, struct, text } from './decode';
import { isPresent } from './scalars';

const methods = ['managed_identity', 'workload_identity', 'oauth', 'sdk', 'certificate'] as const;

/** prometheus storage/remote/azuread/azuread.go, AzureADConfig. */
export const azureAd = struct(
  'azuread.plain',
  {
    managed_identity: struct('azuread.ManagedIdentityConfig', { client_id: text() }),
    workload_identity: struct('azuread.WorkloadIdentityConfig', {
      client_id: text(),
      tenant_id: text(),
      token_file_path: text(),
    }),
    oauth: struct('azuread.OAuthConfig', { client_id: text(), client_secret: text('config.plain'), tenant_id: text() }),
    sdk: struct('azuread.SDKConfig', { tenant_id: text() }),
    certificate: struct('azuread.CertificateConfig', {
      client_id: text(),
      tenant_id: text(),
      certificate_path: text(),
      certificate_key_path: text(),
      certificate_password: text('config.plain'),
      send_certificate_chain: flag,
    }),
    cloud: text(),
    scope: text(),
  },
  (config) => {
    if (!['', 'AzureChina', 'AzureGovernment', 'AzurePublic'].includes(textOf(config.cloud))) {
      throw new Refusal('must provide a cloud in the Azure AD config');
    }
    const chosen = methods.filter((method) => isPresent(config[method]));
    if (chosen.length === 0) {
      throw new Refusal(
        'must provide an Azure Managed Identity, Azure Workload Identity, Azure OAuth, Azure Certificate or Azure SDK in the Azure AD config',
      );
    }
    if (chosen.length > 1) throw new Refusal('cannot provide multiple authentication methods in the Azure AD config');
    checkMethod(chosen[0], objectOf(config[chosen[0]]));
    const scope = textOf(config.scope);
    if (scope !== '' && !/^[\w\s:/.-]+$/.test(scope)) {
      throw new Refusal('the provided scope contains invalid characters');
    }
  },
);

const demanded: Readonly<
  Record<(typeof methods)[number], { readonly name: string; readonly fields: readonly string[] }>
> = {
  managed_identity: { name: 'Azure Managed Identity', fields: [] },
  workload_identity: { name: 'Azure Workload Identity', fields: ['client_id', 'tenant_id'] },
  oauth: { name: 'Azure OAuth', fields: ['client_id', 'client_secret', 'tenant_id'] },
  sdk: { name: 'Azure SDK', fields: [] },
  certificate: { name: 'Azure Certificate', fields: ['client_id', 'tenant_id', 'certificate_path'] },
};

function checkMethod(method: (typeof methods)[number], config: JsonObject): void {
  const { name, fields } = demanded[method];
  for (const field of fields) {
    if (textOf(config[field]) === '') throw new Refusal(`must provide an ${name} ${field} in the Azure AD config`);
  }
  for (const field of ['client_id', ...(method === 'workload_identity' ? ['tenant_id'] : [])]) {
    const id = textOf(config[field]);
    if (id !== '' && !isUuid(id)) throw new Refusal(`the provided ${name} ${field} is invalid`);
  }
}

/** google/uuid, Parse: also as a URN, in braces, or without dashes. */
function isUuid(text: string): boolean {
  const dashed = '[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}';
  return new RegExp(`^(?:(?:urn:uuid:)?${dashed}|.${dashed}.|[\\da-f]{32})$`, 'i').test(text);
}
