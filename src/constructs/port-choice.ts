import { Mistake } from './mistakes';

/** How a caller names a port. */
export interface PortWish {
  readonly port?: string;
  readonly portNumber?: number;
}

/** A port that something offers. */
export interface OfferedPort {
  readonly name?: string;
  readonly number: number;
}

/** Names that say "metrics" in the charts of the field: metrics, http-metrics, http-prom, http-envoy-prom, http-monitoring. */
const METRICS_PORT = /(^|-)(metrics|prom|prometheus|monitoring)$/;

/**
 * The port that is wished for; without a wish the only one, or the only one whose name says that it serves metrics.
 *
 * @throws Mistake if nothing fits or if several do
 */
export function choosePort<Port extends OfferedPort>(
  owner: string,
  offered: readonly Port[],
  wish: PortWish = {},
): Port {
  if (offered.length === 0) {
    throw new Mistake(`${owner} has no ports; declare the port that serves metrics`);
  }

  const wished = wish.port !== undefined || wish.portNumber !== undefined;
  const fitting = offered.filter(
    ({ name, number }) =>
      (wish.port === undefined || name === wish.port) && (wish.portNumber === undefined || number === wish.portNumber),
  );
  if (wished && fitting.length === 0) {
    throw new Mistake(
      `${owner} has no port ${wish.port ? `"${wish.port}"` : wish.portNumber}, got ${list(offered)}; pass one of these`,
    );
  }

  const candidates =
    wished || fitting.length === 1 ? fitting : fitting.filter(({ name }) => METRICS_PORT.test(name ?? ''));
  if (candidates.length !== 1) {
    throw new Mistake(
      `${owner} has several ports, got ${list(candidates.length > 0 ? candidates : offered)}; ${CHOOSE}`,
    );
  }
  return candidates[0];
}

const CHOOSE = 'pass `port` (its name) or `portNumber` to choose one';

function list(ports: readonly OfferedPort[]): string {
  return ports.map(({ name, number }) => (name ? `"${name}" (${number})` : `${number}`)).join(', ');
}
