/**
 * Where Envoy serves its statistics, in sidecars, gateways and waypoints alike. The port is declared, is not redirected
 * through Envoy and so answers in plain text even under STRICT mutual TLS
 * (istio manifests/charts/istio-control/istio-discovery/files/injection-template.yaml).
 *
 * Not 15020, where the agent merges the app's metrics in: sidecars and gateways of the Helm chart do not declare it.
 */
export const ENVOY_STATS = { port: 'http-envoy-prom', portNumber: 15090, path: '/stats/prometheus' } as const;
