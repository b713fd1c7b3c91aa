import { old, relabeled, service, testRejections } from './rejection';

testRejections([
  {
    rule: 'replace needs a target label',
    ...relabeled({ sourceLabels: ['pod'] }),
    message: 'endpoints[0]: relabelConfigs: [0]: relabel configuration for replace action needs targetLabel value',
  },
  {
    rule: 'a regex has to be one for RE2',
    ...relabeled({ action: 'drop', sourceLabels: ['pod'], regex: '(?!cart)' }),
    message:
      'endpoints[0]: relabelConfigs: [0]: invalid regex (?!cart) for relabel configuration: error parsing regexp: invalid or unsupported Perl syntax: `(?!`',
  },
  {
    rule: 'hashmod needs a modulus',
    ...relabeled({ action: 'HashMod', targetLabel: 'shard' }),
    message: 'endpoints[0]: relabelConfigs: [0]: relabel configuration for hashmod requires non-zero modulus',
  },
  {
    rule: 'before Prometheus 3 a label name is made of letters, digits and underscores',
    ...relabeled({ targetLabel: 'k8s.pod' }),
    prometheus: old,
    message: `endpoints[0]: relabelConfigs: [0]: "k8s.pod" is invalid 'target_label' for replace action`,
  },
  {
    rule: 'lowercase came with Prometheus 2.36',
    ...relabeled({ action: 'lowercase', targetLabel: 'pod' }),
    prometheus: { version: 'v2.35.0' },
    message:
      'endpoints[0]: relabelConfigs: [0]: lowercase relabel action is only supported from Prometheus version 2.36.0',
  },
  {
    rule: 'keepequal came with Prometheus 2.41',
    ...relabeled({ action: 'KeepEqual', targetLabel: 'pod', sourceLabels: ['a'] }),
    prometheus: { version: 'v2.40.0' },
    message:
      'endpoints[0]: relabelConfigs: [0]: KeepEqual relabel action is only supported from Prometheus version 2.41.0',
  },
  {
    rule: 'lowercase replaces nothing',
    ...relabeled({ action: 'lowercase', targetLabel: 'pod', replacement: 'x' }),
    message: "endpoints[0]: relabelConfigs: [0]: 'replacement' can not be set for lowercase action",
  },
  {
    rule: 'dropequal compares labels and nothing else',
    ...relabeled({ action: 'dropequal', targetLabel: 'pod', sourceLabels: ['a'], regex: 'x' }),
    message:
      "endpoints[0]: relabelConfigs: [0]: dropequal action requires only 'source_labels' and `target_label`, and no other fields",
  },
  {
    rule: 'labeldrop looks at names only',
    ...service({ metricRelabelings: [{ action: 'labeldrop', regex: 'pod', sourceLabels: ['pod'] }] }),
    message: "endpoints[0]: metricRelabelConfigs: [0]: labeldrop action requires only 'regex', and no other fields",
  },
  {
    rule: 'labelmap makes label names',
    ...relabeled({ action: 'labelmap', regex: '(.+)', replacement: 'k8s.$1' }),
    prometheus: old,
    message: `endpoints[0]: relabelConfigs: [0]: "k8s.$1" is invalid 'replacement' for labelmap action`,
  },
]);
