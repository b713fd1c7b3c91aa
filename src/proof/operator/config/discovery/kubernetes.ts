import type { JsonObject } from '../../../manifests/manifest';
import { since } from '../generator';
import { mapping } from '../mapping';
import type { Family } from './family';
import { authorized, basic, copied, lowered, oauth, proxy, redirectsAndHttp2, type Setting, tls } from './settings';

/** Unlike a monitor's, it may look into all namespaces: prometheus-operator pkg/prometheus/promcfg.go, generateScrapeConfig. */
const namespaces: Setting = (_scope, discovery) => {
  const chosen = discovery.namespaces as JsonObject | undefined;
  return chosen ? { namespaces: mapping({ names: chosen.names ?? [], own_namespace: chosen.ownNamespace }) } : {};
};

const selectors: Setting = ({ generator }, discovery) => {
  const all = (discovery.selectors ?? []) as readonly { role: string; label?: string; field?: string }[];
  const printed = all.map(({ role, label, field }) => mapping({ role: role.toLowerCase(), label, field }));
  return mapping({ selectors: since(generator, '2.17.0', printed.length > 0 ? printed : undefined) });
};

const minimumForMetadata: Readonly<Record<string, string>> = {
  pod: '2.35.0',
  endpoints: '2.37.0',
  endpointslice: '2.37.0',
};

/** Other roles do not know it. Without a node the operator's printer writes null. */
const attachMetadata: Setting = ({ generator }, discovery) => {
  const metadata = discovery.attachMetadata as JsonObject | undefined;
  const minimum = minimumForMetadata[String(discovery.role).toLowerCase()];
  return metadata && minimum
    ? mapping({ attach_metadata: since(generator, minimum, { node: metadata.node ?? null }) })
    : {};
};

export const kubernetes: Family = {
  field: 'kubernetesSDConfigs',
  section: 'kubernetes_sd_configs',
  settings: [
    copied('apiServer'),
    lowered('role'),
    basic,
    authorized,
    oauth,
    proxy,
    ...redirectsAndHttp2,
    tls,
    namespaces,
    selectors,
    attachMetadata,
  ],
};
