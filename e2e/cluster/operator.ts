import { readFileSync } from 'node:fs';
import { until } from '../processes/until';
import type { Api } from './api/api';
import type { KubernetesObject } from './kubernetes';
import { documentsIn, headOf } from './manifests';

const GROUP = '/apis/monitoring.coreos.com';

/**
 * Installs the operator from its own bundle, and has it write on every monitor what it made of it (a feature gate).
 * The operator looks once, when it starts, which CustomResourceDefinitions are served: all must be, before it starts.
 */
export async function installOperator(api: Api, bundle: string): Promise<void> {
  const documents = documentsIn(readFileSync(bundle, 'utf8'));
  const definitions = documents.filter((text) => headOf(text).kind === 'CustomResourceDefinition');
  await Promise.all(definitions.map((text) => api.apply(headOf(text), text)));
  // Asks discovery: the definitions themselves are 4 MB for each look.
  const plurals = definitions.map((text) => /^ {4}plural: (.+)$/m.exec(text)![1]);
  await until("the operator's kinds", 60, async () => {
    const served = (await Promise.all(['v1', 'v1alpha1'].map((version) => kindsIn(api, `${GROUP}/${version}`)))).flat();
    return plurals.every((plural) => served.includes(plural));
  });
  const rest = documents.filter((text) => !definitions.includes(text));
  await Promise.all(rest.map((text) => api.apply(headOf(text), withStatusGate(text))));
  const path = '/apis/apps/v1/namespaces/default/deployments/prometheus-operator';
  await until('the operator', 90, async () => (await api.get<Deployment>(path)).status.readyReplicas === 1);
}

interface Deployment extends KubernetesObject {
  readonly status: { readonly readyReplicas?: number };
}

async function kindsIn(api: Api, path: string): Promise<string[]> {
  return (await api.get<{ resources: { name: string }[] }>(path)).resources.map(({ name }) => name);
}

function withStatusGate(text: string): string {
  return text.replace(/^( +- )--kubelet-service=/m, '$1--feature-gates=StatusForConfigurationResources=true\n$&');
}
