/** The truth program knows no flags of the operator. */
export const FLAGS = 'flags of the operator';

const IGNORED = 'a field that is ignored: nothing changes, and that is what the check says';

/** The checks whose edit changes nothing that the truth program can see, and where the harm is instead. */
export const silent: Readonly<Record<string, string>> = {
  'egress-blocked': 'packets: seen live',
  'ingress-blocked': 'packets: seen live',
  'metrics-on-localhost': 'packets: seen live',
  'rbac-missing': 'rights: seen live',
  'no-content-type': 'the answer to a scrape: seen live',
  'target-limit-exceeded': 'the scrape: seen live',
  'strict-mtls': 'packets: Istio cannot be had here',
  'file-not-mounted': 'a file inside the Prometheus pod',

  'monitor-not-watched': FLAGS,
  'operator-flags-conflict': FLAGS,
  'prometheus-not-operated': FLAGS,
  'two-operators': FLAGS,

  'allowance-without-reason': 'a matter of the check alone',
  'unused-allowance': 'a matter of the check alone',
  'rule-names-unknown-series': 'the meaning of the rule',
  'duplicate-alert': 'the meaning of the rule',
  'match-names-in-namespace-selector': IGNORED,
  'probe-ingress-ignored': IGNORED,
  'target-port-ignored': IGNORED,
  'unknown-field': IGNORED,
  'field-ignored-by-version': IGNORED,
  'rule-field-ignored-by-version': IGNORED,
  'scrape-class-credentials-unread': 'the configuration: seen there',
};
