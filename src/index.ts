// Everything a user can touch; if it is not here, it is not API.
export * as imports from '../imports';
export { AppMonitor } from './constructs/app-monitor';
export { AppMonitorProps, BasicAuth, Scheme } from './constructs/app-monitor-props';
export { CanaryApp, CanaryAppOptions } from './constructs/canary-app';
export { CanaryAppPortProps, CanaryEndpoint } from './constructs/canary-endpoint';
export { CanaryPodMonitors, CanaryPodMonitorsProps } from './constructs/canary-pod-monitors';
export {
  BlackboxExporterProps,
  MemcachedExporterProps,
  MysqlExporterProps,
  NginxExporterProps,
  NodeExporterProps,
  PostgresExporterProps,
  RedisExporterProps,
} from './constructs/catalogue-exporter-props';
export { Credential } from './constructs/credential';
export { ExportedApp } from './constructs/exported-app';
export { Discovery, ExportedAppProps, Placement } from './constructs/exported-app-props';
export { Exporter } from './constructs/exporter';
export {
  CatalogueExporterProps,
  CustomExporterProps,
  ExporterOptions,
  ExporterResources,
} from './constructs/exporter-props';
export { FlaggerHelmValuesOptions, FlaggerMonitor, FlaggerMonitorProps } from './constructs/flagger-monitor';
export { IstioGateway, IstioGatewayOptions } from './constructs/istio-gateway';
export { IstioGatewayMonitor, IstioGatewayMonitorProps } from './constructs/istio-gateway-monitor';
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
