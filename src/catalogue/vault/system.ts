import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const vault = defineNative({
  id: 'vault',
  title: 'Vault',
  about: 'HashiCorp Vault, with storage of its own (Raft) or elsewhere',
  homepage: 'https://github.com/hashicorp/vault',
  version: 'v1.21.4',
  images: ['vault', 'vault-enterprise'],
  port: 8200,
  portName: 'http',
  path: '/v1/sys/metrics',
  params: { format: ['prometheus'] },
  proof: 'vault_core_unsealed',
  enable:
    'The configuration needs `telemetry { prometheus_retention_time = "1h" disable_hostname = true }`, and in its `listener` a `telemetry { unauthenticated_metrics_access = true }`: a node that is sealed or on standby tells nothing to whoever has to show a token',
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'Without `disable_hostname = true`, the name of the host becomes part of the name of each gauge.',
    'What has not happened for `prometheus_retention_time` vanishes: with the 30 seconds of many examples, a quiet Vault has hardly a series.',
    'Durations are summaries in milliseconds, and their quantiles are NaN ten seconds after the last event: ask for means.',
    'A node that was sealed at its start keeps `vault_core_unsealed{cluster=""}` at 0 for the retention time, beside the series that counts.',
    'The Helm chart makes a ServiceMonitor of its own if `serverTelemetry.serviceMonitor.enabled` is set; it asks the active node only.',
  ],
  pods: {
    of: 'the Helm chart hashicorp/vault',
    namespace: 'vault',
    matchLabels: { 'app.kubernetes.io/name': 'vault', component: 'server' },
  },
});
