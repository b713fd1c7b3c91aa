import type { Check } from './check';
import { configurationError } from './configuration/configuration-error';
import { duplicateJobName } from './configuration/duplicate-job-name';
import { fieldIgnoredByVersion } from './configuration/field-ignored-by-version';
import { fileAccessDenied } from './configuration/file-access-denied';
import { instanceInMetricRelabelings } from './configuration/instance-in-metric-relabelings';
import { jobLabelIsAValue } from './configuration/job-label-is-a-value';
import { matchNamesIgnored } from './configuration/match-names-ignored';
import { monitorRejected } from './configuration/monitor-rejected';
import { poisonPill } from './configuration/poison-pill';
import { probeIngressIgnored } from './configuration/probe-ingress-ignored';
import { probeWithoutProber } from './configuration/probe-without-prober';
import { probeWithoutTargets } from './configuration/probe-without-targets';
import { proberUrlRejected } from './configuration/prober-url-rejected';
import { prometheusSecretMissing } from './configuration/prometheus-secret-missing';
import { proxyRejected } from './configuration/proxy-rejected';
import { relabelingRejected } from './configuration/relabeling-rejected';
import { scrapeClassCredentialsUnread } from './configuration/scrape-class-credentials-unread';
import { scrapeClassInvalid } from './configuration/scrape-class-invalid';
import { scrapeClassUnknown } from './configuration/scrape-class-unknown';
import { scrapeTimeoutExceedsInterval } from './configuration/scrape-timeout-exceeds-interval';
import { secretKeyMissing } from './configuration/secret-key-missing';
import { secretMissing } from './configuration/secret-missing';
import { selectorRejected } from './configuration/selector-rejected';
import { severalAuthMethods } from './configuration/several-auth-methods';
import { targetPortIgnored } from './configuration/target-port-ignored';
import { tlsConfigRejected } from './configuration/tls-config-rejected';
import { versionTooOld } from './configuration/version-too-old';
import { versionUnsupported } from './configuration/version-unsupported';
import { monitorNotWatched } from './operators/monitor-not-watched';
import { operatorFlagsConflict } from './operators/operator-flags-conflict';
import { prometheusNotOperated } from './operators/prometheus-not-operated';
import { twoOperators } from './operators/two-operators';
import { egressBlocked } from './reachability/egress-blocked';
import { fileNotMounted } from './reachability/file-not-mounted';
import { httpsPortWithoutHttps } from './reachability/https-port-without-https';
import { ingressBlocked } from './reachability/ingress-blocked';
import { metricsOnLocalhost } from './reachability/metrics-on-localhost';
import { noContentType } from './reachability/no-content-type';
import { rbacMissing } from './reachability/rbac-missing';
import { strictMtls } from './reachability/strict-mtls';
import { agentWithoutRules } from './rules/agent-without-rules';
import { duplicateAlert } from './rules/duplicate-alert';
import { ruleDroppedByEnforcement } from './rules/rule-dropped-by-enforcement';
import { ruleFieldIgnoredByVersion } from './rules/rule-field-ignored-by-version';
import { ruleLabelMisplaced } from './rules/rule-label-misplaced';
import { ruleNamesUnknownSeries } from './rules/rule-names-unknown-series';
import { ruleNamespaceNotSelected } from './rules/rule-namespace-not-selected';
import { ruleNotSelected } from './rules/rule-not-selected';
import { rulePromqlInvalid } from './rules/rule-promql-invalid';
import { ruleRejected } from './rules/rule-rejected';
import { ruleSelectorUnset } from './rules/rule-selector-unset';
import { ruleTemplateInvalid } from './rules/rule-template-invalid';
import { ruleTooLarge } from './rules/rule-too-large';
import { allowanceWithoutReason } from './schema/allowance-without-reason';
import { schemaInvalid } from './schema/schema-invalid';
import { unknownField } from './schema/unknown-field';
import { unknownVersion } from './schema/unknown-version';
import { unusedAllowance } from './schema/unused-allowance';
import { matchNamesInNamespaceSelector } from './selection/match-names-in-namespace-selector';
import { monitorNotSelected } from './selection/monitor-not-selected';
import { namespaceNotSelected } from './selection/namespace-not-selected';
import { noPrometheus } from './selection/no-prometheus';
import { pausedPrometheus } from './selection/paused-prometheus';
import { selectorUnset } from './selection/selector-unset';
import { unmanagedPrometheus } from './selection/unmanaged-prometheus';
import { brokenByRelabeling } from './targets/broken-by-relabeling';
import { droppedByRelabeling } from './targets/dropped-by-relabeling';
import { endpointWithoutPort } from './targets/endpoint-without-port';
import { externalNameService } from './targets/external-name-service';
import { ingressRuleWithoutHost } from './targets/ingress-rule-without-host';
import { monitorWithoutEndpoints } from './targets/monitor-without-endpoints';
import { monitorWithoutService } from './targets/monitor-without-service';
import { noReplicas } from './targets/no-replicas';
import { noTargets } from './targets/no-targets';
import { podMonitorWithoutPods } from './targets/pod-monitor-without-pods';
import { podPortUndeclared } from './targets/pod-port-undeclared';
import { podsInOtherNamespace } from './targets/pods-in-other-namespace';
import { podsNotRunning } from './targets/pods-not-running';
import { portNotOnService } from './targets/port-not-on-service';
import { probeSelectsNoIngress } from './targets/probe-selects-no-ingress';
import { proberNotFound } from './targets/prober-not-found';
import { scrapedByTwoEndpoints } from './targets/scraped-by-two-endpoints';
import { scrapedByTwoMonitors } from './targets/scraped-by-two-monitors';
import { scrapedThroughTwoServices } from './targets/scraped-through-two-services';
import { selectorMatchesByAccident } from './targets/selector-matches-by-accident';
import { selectsLabelsOfPods } from './targets/selects-labels-of-pods';
import { serviceInOtherNamespace } from './targets/service-in-other-namespace';
import { servicePortUnresolved } from './targets/service-port-unresolved';
import { serviceSelectsNoPods } from './targets/service-selects-no-pods';
import { serviceWithoutEndpoints } from './targets/service-without-endpoints';
import { serviceWithoutPorts } from './targets/service-without-ports';
import { slicesByHand } from './targets/slices-by-hand';
import { targetLimitExceeded } from './targets/target-limit-exceeded';
import { targetPortUndeclared } from './targets/target-port-undeclared';

/** All checks, in the order of their codes. */
export const checks: readonly Check[] = [
  monitorNotSelected,
  namespaceNotSelected,
  selectorUnset,
  unmanagedPrometheus,
  pausedPrometheus,
  matchNamesInNamespaceSelector,
  prometheusNotOperated,
  monitorNotWatched,
  operatorFlagsConflict,
  twoOperators,
  noPrometheus,
  noTargets,
  monitorWithoutService,
  serviceInOtherNamespace,
  selectsLabelsOfPods,
  portNotOnService,
  serviceSelectsNoPods,
  targetPortUndeclared,
  servicePortUnresolved,
  externalNameService,
  serviceWithoutPorts,
  serviceWithoutEndpoints,
  slicesByHand,
  noReplicas,
  podsNotRunning,
  droppedByRelabeling,
  brokenByRelabeling,
  podMonitorWithoutPods,
  podsInOtherNamespace,
  podPortUndeclared,
  monitorWithoutEndpoints,
  probeSelectsNoIngress,
  scrapedByTwoMonitors,
  scrapedThroughTwoServices,
  scrapedByTwoEndpoints,
  selectorMatchesByAccident,
  endpointWithoutPort,
  targetLimitExceeded,
  ingressRuleWithoutHost,
  proberNotFound,
  rbacMissing,
  ingressBlocked,
  egressBlocked,
  strictMtls,
  metricsOnLocalhost,
  fileNotMounted,
  httpsPortWithoutHttps,
  noContentType,
  ruleNotSelected,
  ruleLabelMisplaced,
  ruleNamespaceNotSelected,
  ruleSelectorUnset,
  rulePromqlInvalid,
  ruleTemplateInvalid,
  ruleRejected,
  ruleTooLarge,
  ruleDroppedByEnforcement,
  duplicateAlert,
  ruleFieldIgnoredByVersion,
  agentWithoutRules,
  ruleNamesUnknownSeries,
  monitorRejected,
  secretMissing,
  secretKeyMissing,
  scrapeTimeoutExceedsInterval,
  scrapeClassUnknown,
  severalAuthMethods,
  relabelingRejected,
  tlsConfigRejected,
  fileAccessDenied,
  proxyRejected,
  selectorRejected,
  probeWithoutProber,
  proberUrlRejected,
  probeWithoutTargets,
  versionTooOld,
  configurationError,
  scrapeClassInvalid,
  versionUnsupported,
  prometheusSecretMissing,
  poisonPill,
  duplicateJobName,
  jobLabelIsAValue,
  instanceInMetricRelabelings,
  targetPortIgnored,
  probeIngressIgnored,
  matchNamesIgnored,
  scrapeClassCredentialsUnread,
  fieldIgnoredByVersion,
  schemaInvalid,
  unknownVersion,
  unknownField,
  allowanceWithoutReason,
  unusedAllowance,
];
