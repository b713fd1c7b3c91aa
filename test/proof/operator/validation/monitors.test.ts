import { old, pod, scrape, service, testRejections } from './rejection';

testRejections([
  {
    rule: 'a selector with an operator that does not exist',
    ...service({}, { selector: { matchExpressions: [{ key: 'app', operator: 'Is' }] } }),
    message: '"Is" is not a valid label selector operator',
  },
  {
    rule: 'a PodMonitor says where its selector is wrong',
    ...pod({}, { selector: { matchExpressions: [{ key: 'app', operator: 'In' }] } }),
    message:
      "failed to parse label selector: values: Invalid value: null: for 'in', 'notin' operators, values set can't be empty",
  },
  {
    rule: 'a role selector needs Prometheus 2.17',
    ...service({}, { selectorMechanism: 'RoleSelector' }),
    prometheus: { version: 'v2.16.0' },
    message: 'RoleSelector selectorMechanism is only supported in Prometheus 2.17.0 and newer',
  },
  {
    rule: 'files of the Prometheus pod may be out of bounds: tokens',
    ...service({ bearerTokenFile: '/token' }),
    prometheus: { arbitraryFSAccessThroughSMs: { deny: true } },
    message: 'endpoints[0]: it accesses file system via bearer token file which Prometheus specification prohibits',
  },
  {
    rule: 'files of the Prometheus pod may be out of bounds: certificates',
    ...service({ tlsConfig: { caFile: '/ca' } }),
    prometheus: { arbitraryFSAccessThroughSMs: { deny: true } },
    message: 'endpoints[0]: it accesses file system via tls config which Prometheus specification prohibits',
  },
  {
    rule: 'labels of static targets have names that this Prometheus allows',
    ...scrape({ staticConfigs: [{ targets: ['shop'] }, { targets: ['shop'], labels: { 'a-b': '1' } }] }),
    prometheus: old,
    message: 'staticConfigs: [1]: invalid label "a-b"',
  },
]);
