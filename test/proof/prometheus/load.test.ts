import type { JsonObject } from '../../../src/proof/manifests/manifest';
import { loadError } from '../../../src/proof/prometheus/load';

const job = (config: JsonObject, global: JsonObject = {}) =>
  loadError({ global, scrape_configs: [{ job_name: 'a', ...config }] });
const kubernetes = (config: JsonObject) => job({ kubernetes_sd_configs: [{ role: 'pod', ...config }] });

test('what the operator usually writes loads', () => {
  const relabel_configs = [{ source_labels: ['job'], target_label: 'x', regex: 8080 }];

  expect(job({ honor_labels: false, scrape_interval: '30s', relabel_configs })).toBeUndefined();
});

// Texts of prometheus config/config.go, common config/http_config.go and discovery/kubernetes/kubernetes.go.
test.each<[string, string | undefined, string]>([
  [
    'two ways to authenticate',
    job({ basic_auth: {}, authorization: {} }),
    'at most one of basic_auth, oauth2 & authorization must be configured',
  ],
  [
    'a bearer token beside them',
    job({ basic_auth: {}, bearer_token_file: 'x' }),
    'at most one of basic_auth, oauth2, bearer_token & bearer_token_file must be configured',
  ],
  [
    'basic as a type',
    job({ authorization: { type: ' Basic' } }),
    'authorization type cannot be set to "basic", use "basic_auth" instead',
  ],
  ['OAuth without a client', job({ oauth2: { token_url: 'x' } }), 'oauth2 client_id must be configured'],
  [
    'a certificate without a key',
    job({ tls_config: { cert_file: 'x' } }),
    'exactly one of key or key_file must be configured when a client certificate is configured',
  ],
  [
    'a proxy and the environment',
    job({ proxy_url: 'http://p', proxy_from_environment: true }),
    'if proxy_from_environment is configured, proxy_url must not be configured',
  ],
  [
    'a reserved header',
    job({ http_headers: { 'user-agent': { values: ['x'] } } }),
    'setting header "User-Agent" is not allowed',
  ],
  [
    'a timeout above the interval',
    job({ scrape_timeout: '40s' }, { scrape_interval: '30s' }),
    'scrape timeout greater than scrape interval for scrape config with job name "a"',
  ],
  [
    'the same globally',
    job({}, { scrape_interval: '5s', scrape_timeout: '6s' }),
    'global scrape timeout greater than scrape interval',
  ],
  ['a duration without unit', job({ scrape_interval: 30 }), 'not a valid duration string: "30"'],
  [
    'a target with a scheme',
    job({ static_configs: [{ targets: ['http://x'] }] }),
    '"http://x" is not a valid hostname',
  ],
  [
    'a protocol twice',
    job({ scrape_protocols: ['PrometheusProto', 'prometheusproto'] }),
    'duplicated protocol in scrape_protocols, got [PrometheusProto prometheusproto] for scrape config with job name "a"',
  ],
  [
    'an unknown fallback',
    job({ fallback_scrape_protocol: 'Text' }),
    'invalid fallback_scrape_protocol for scrape config with job name "a": unknown scrape protocol Text, supported: [OpenMetricsText0.0.1 OpenMetricsText1.0.0 PrometheusProto PrometheusText0.0.4 PrometheusText1.0.0]',
  ],
  [
    'UTF-8 escaping of legacy names',
    job({ metric_name_validation_scheme: 'legacy', metric_name_escaping_scheme: 'allow-utf-8' }),
    'utf8 metric names requested but validation scheme is not set to UTF8',
  ],
  [
    'an expression that is none',
    job({ relabel_configs: [{ regex: '(' }] }),
    'error parsing regexp: missing closing ): `^(?s:()$`',
  ],
  ['an unknown action', job({ metric_relabel_configs: [{ action: 'Set' }] }), 'unknown relabel action "Set"'],
  [
    'a legacy name with a dash',
    job({ metric_name_validation_scheme: 'legacy', relabel_configs: [{ target_label: 'a-b' }] }),
    '"a-b" is invalid \'target_label\' for replace action',
  ],
  [
    'a client without a server',
    kubernetes({ basic_auth: {} }),
    "to use custom HTTP client configuration please provide the 'api_server' URL explicitly",
  ],
  [
    'a selector of another role',
    kubernetes({ selectors: [{ role: 'service' }] }),
    'pod role supports only pod, node selectors',
  ],
  [
    'two selectors of one role',
    kubernetes({ selectors: [{ role: 'pod' }, { role: 'pod' }] }),
    'duplicated selector role: pod',
  ],
  [
    'a namespace of its own elsewhere',
    kubernetes({ api_server: 'http://x', namespaces: { own_namespace: true } }),
    "cannot use 'api_server' and 'namespaces.own_namespace' simultaneously",
  ],
  [
    'a record without port',
    job({ dns_sd_configs: [{ names: ['x'], type: 'A' }] }),
    'a port is required in DNS-SD configs for all record types except SRV',
  ],
  [
    'a file that is no list',
    job({ file_sd_configs: [{ files: ['a.txt'] }] }),
    'path name "a.txt" is not valid for file discovery',
  ],
  ['an empty discovery', job({ consul_sd_configs: [null] }), 'empty or null section in consul_sd_configs'],
])('%s is refused', (_, error, message) => {
  expect(error).toBe(message);
});

const remoteWrite = (config: JsonObject) => loadError({ remote_write: [{ url: 'http://r', ...config }] });

// Texts of prometheus config/config.go, storage/remote/azuread and prometheus/sigv4.
test.each<[string, string | undefined, string]>([
  [
    'an Alertmanager with two ways to authenticate',
    loadError({ alerting: { alertmanagers: [{ basic_auth: {}, sigv4: {} }] } }),
    'at most one of basic_auth, authorization, oauth2, & sigv4 must be configured',
  ],
  [
    'an alert rule without target',
    loadError({ alerting: { alert_relabel_configs: [{ regex: 'x' }] } }),
    "relabel configuration for replace action requires 'target_label' value",
  ],
  [
    'remote storage with two ways to authenticate',
    remoteWrite({ bearer_token: 'x', sigv4: { region: 'a' } }),
    'at most one of basic_auth, authorization, oauth2, sigv4, azuread or google_iam must be configured. Currently configured: [authorization sigv4]',
  ],
  [
    'a queue of nothing',
    remoteWrite({ queue_config: { capacity: 0 } }),
    'remote write queue capacity must be positive',
  ],
  ['a reserved header', remoteWrite({ headers: { Host: 'x' } }), 'Host is a reserved header. It must not be changed'],
  [
    'an Azure client that is no UUID',
    remoteWrite({ azuread: { managed_identity: { client_id: 'x' } } }),
    'the provided Azure Managed Identity client_id is invalid',
  ],
  [
    'two remotes of one name',
    loadError({
      remote_read: [
        { url: 'a', name: 'x' },
        { url: 'b', name: 'x' },
      ],
    }),
    'found multiple remote read configs with job name "x"',
  ],
  ['tracing to nowhere', loadError({ tracing: { client_type: 'http' } }), 'tracing endpoint must be set'],
  [
    'a translation that needs UTF-8',
    loadError({ global: { metric_name_validation_scheme: 'legacy' }, otlp: { translation_strategy: 'NoTranslation' } }),
    'OTLP translation strategy "NoTranslation" is not allowed when UTF8 is disabled',
  ],
])('%s is refused', (_, error, message) => {
  expect(error).toBe(message);
});

test('two jobs of one name are refused', () => {
  const jobs = [{ job_name: 'a' }, { job_name: 'a' }];

  expect(loadError({ scrape_configs: jobs })).toBe('found multiple scrape configs with job name "a"');
});

test('every wrong field is named with its line in prometheus.yml', () => {
  const scrape_configs = [
    { job_name: 'a', relabel_configs: [{ target_label: 'x' }, { target_lable: 'y' }] },
    { job_name: 'b', honor_labels: 'maybe a long text', sample_limit: -1, static_configs: {} },
  ];

  expect(loadError({ global: { scrape_interval: '30s' }, scrape_configs })).toBe(
    [
      'yaml: unmarshal errors:',
      '  line 7: field target_lable not found in type relabel.plain',
      '  line 9: cannot unmarshal !!str `maybe a...` into bool',
      '  line 10: cannot unmarshal !!int `-1` into uint',
      '  line 11: cannot unmarshal !!map into []*targetgroup.Group',
    ].join('\n'),
  );
});
