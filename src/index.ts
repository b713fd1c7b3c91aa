// Everything a user can touch; if it is not here, it is not API.
export * as imports from '../imports';
export { MonitoringKind, Prometheus } from './constructs/prometheus';
export {
  KubePrometheusProps,
  KubePrometheusStackProps,
  PrometheusManifestProps,
  PrometheusOptions,
  PrometheusSelectorsProps,
} from './constructs/prometheus-props';
