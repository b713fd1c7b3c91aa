import type { Boundary, Inputs } from '../../../scripts/alert-tests/boundary';
import type { envoyAlerts } from '../../../src/catalogue/istio-proxy/envoy-alerts';

/** Requests of this kind per minute. */
export function requests(labels: string, perMinute: number): Inputs {
  return { [`istio_requests_total{${labels}}`]: `0+${perMinute}x100` };
}

/** Requests of which this many, of a hundred per minute, take no longer than so many milliseconds. */
export function within(labels: string, counts: Readonly<Record<number, number>>): Inputs {
  const buckets = [...Object.entries(counts), ['+Inf', 100]];
  return Object.fromEntries(
    buckets.map(([le, count]) => [
      `istio_request_duration_milliseconds_bucket{${labels},le="${le}"}`,
      `0+${count}x100`,
    ]),
  );
}

/** The boundaries of the alerts that `envoyAlerts` makes. */
export function envoyBoundaries<Name extends string>(
  name: Name,
): Record<keyof ReturnType<typeof envoyAlerts<Name>>, Boundary> {
  const updates = (clusters: string, listeners: string) => ({
    envoy_cluster_manager_cds_update_rejected: clusters,
    envoy_listener_manager_lds_update_rejected: listeners,
  });
  const unconfigured: Boundary = {
    fires: { envoy_cluster_manager_cds_update_success: 0 },
    silent: { envoy_cluster_manager_cds_update_success: 1 },
  };
  const rejected: Boundary = {
    fires: updates('0x20', '0 1x20'),
    silent: updates('3x20', '1x20'),
    from: '1m',
    keeps: ['pod'],
    says: '1',
  };
  return { [`${name}Unconfigured`]: unconfigured, [`${name}ConfigRejected`]: rejected } as Record<
    keyof ReturnType<typeof envoyAlerts<Name>>,
    Boundary
  >;
}
