import { fail, type Problems } from '../verdict';
import { atLeast, type Version } from '../version';
import type { AzureAd } from './prometheus-spec';

/** Pairs that exclude each other, in upstream's order. That SDK and managed identity come so late is upstream's. */
const pairs = [
  ['managedIdentity', 'oauth'],
  ['oauth', 'sdk'],
  ['managedIdentity', 'sdk'],
  ['managedIdentity', 'workloadIdentity'],
  ['oauth', 'workloadIdentity'],
  ['sdk', 'workloadIdentity'],
] as const;

const names = {
  managedIdentity: 'Azure Managed Identity',
  oauth: 'Azure OAuth',
  sdk: 'Azure SDK',
  workloadIdentity: 'Azure Workload Identity',
} as const;

/** prometheus-operator pkg/prometheus/operator.go, validateRemoteWriteSpec, the part about Azure. */
export function* azureAdProblems(azure: AzureAd, version: Version): Problems {
  const { managedIdentity, oauth, sdk, workloadIdentity } = azure;
  if (!managedIdentity && !oauth && !sdk && !workloadIdentity) {
    yield* fail(
      'must provide Azure Managed Identity, Azure OAuth, Azure SDK, or Azure Workload Identity in the Azure AD config',
    );
  }
  for (const [a, b] of pairs) {
    if (azure[a] && azure[b]) yield* fail(`cannot provide both ${names[a]} and ${names[b]} in the Azure AD config`);
  }
  if (managedIdentity && !managedIdentity.clientId && !atLeast(version, '3.5.0')) {
    yield* fail(`managedIdentidy: clientId is required with Prometheus < 3.5.0, current = ${print(version)}`);
  }
  if (oauth) {
    if (!atLeast(version, '2.48.0')) yield* fail('azureAD.oauth requires Prometheus >= v2.48.0');
    if (!isUuid(oauth.clientId)) yield* fail('the provided Azure OAuth clientId is invalid');
  }
  if (sdk && !atLeast(version, '2.52.0')) yield* fail('azureAD.sdk requires Prometheus >= v2.52.0');
  if (workloadIdentity) {
    if (!atLeast(version, '3.7.0')) yield* fail('azureAD.workloadIdentity requires Prometheus >= v3.7.0');
    if (!isUuid(workloadIdentity.clientId)) yield* fail('the provided Azure Workload Identity clientId is invalid');
    if (!isUuid(workloadIdentity.tenantId)) yield* fail('the provided Azure Workload Identity tenantId is invalid');
  }
}

/** google/uuid uuid.go, Parse: also as a URN, in braces or without hyphens. */
function isUuid(text = ''): boolean {
  const plain = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
  return new RegExp(`^(?:${plain}|urn:uuid:${plain}|.${plain}.|[0-9a-f]{32})$`, 'i').test(text);
}

function print({ major, minor, patch, pre }: Version): string {
  return `${major}.${minor}.${patch}${pre.length > 0 ? `-${pre.join('.')}` : ''}`;
}
