// Everything a user can touch; if it is not here, it is not API.
export * as imports from '../imports';
export { AlertChanges, AlertSeverity, Alerts, CustomAlert } from './constructs/alerts';
export { AppMonitor } from './constructs/app-monitor';
export { AppMonitorProps, BasicAuth, Scheme } from './constructs/app-monitor-props';
export { CanaryApp, CanaryAppOptions } from './constructs/canary-app';
export { CanaryAppPortProps, CanaryEndpoint } from './constructs/canary-endpoint';
export { CanaryPodMonitors, CanaryPodMonitorsProps } from './constructs/canary-pod-monitors';
export { Credential } from './constructs/credential';
export { DashboardConfigMapOptions, Dashboards, GrafanaDashboardOptions } from './constructs/dashboards';
export { ExportedApp } from './constructs/exported-app';
export { Discovery, ExportedAppProps, Placement } from './constructs/exported-app-props';
export {
  CatalogueExporterProps,
  CustomExporterProps,
  ExporterOptions,
  ExporterResources,
} from './constructs/exporter-props';
export { FlaggerHelmValuesOptions, FlaggerMonitor, FlaggerMonitorProps } from './constructs/flagger-monitor';
export { Exporter } from './constructs/generated/exporter';
export * from './constructs/generated/exporter-props';
export { NativeSystem } from './constructs/generated/native-system';
export { IstioGateway, IstioGatewayOptions } from './constructs/istio-gateway';
export { IstioGatewayMonitor, IstioGatewayMonitorProps } from './constructs/istio-gateway-monitor';
export { MonitoringDefaults, MonitoringDefaultsProps } from './constructs/monitoring-defaults';
export { MonitoringKind, Prometheus } from './constructs/prometheus';
export {
  KubePrometheusProps,
  KubePrometheusStackProps,
  PrometheusManifestProps,
  PrometheusOptions,
  PrometheusSelectorsProps,
} from './constructs/prometheus-props';
export { Proof, ProvedFinding, ProvedTarget, ProvedUnknown } from './constructs/proof';
export { ProofOptions } from './constructs/proof-engine';
export { Relabeling } from './constructs/relabeling';
export { ScrapeOptions } from './constructs/scrape-options';
export { ScrapecheckValidation, ScrapecheckValidationProps } from './constructs/scrapecheck-validation';
export { WatchOptions } from './constructs/watch-options';
export { FastApp } from './synth/fast-app';
