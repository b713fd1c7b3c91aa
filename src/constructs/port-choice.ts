import { nearest } from '../proof/checks/near-miss';
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
 * The port that is wished for; without a wish the only one, or the only one that is preferred.
 *
 * @throws Mistake if nothing fits or if several do
 */
export function choosePort<Port extends OfferedPort>(
  owner: string,
  offered: readonly Port[],
  wish: PortWish = {},
  preferred: (port: Port) => boolean = servesMetrics,
): Port {
  if (offered.length === 0) throw new Mistake(`${owner} has no ports; declare the one to use`);

  const wished = wish.port !== undefined || wish.portNumber !== undefined;
  const fitting = offered.filter(
    ({ name, number }) =>
      (wish.port === undefined || name === wish.port) && (wish.portNumber === undefined || number === wish.portNumber),
  );
  if (fitting.length === 0)
    throw new Mistake(`${owner} has no port ${describe(wish)}, got ${list(offered)}; ${hint(wish, offered)}`);

  const candidates = wished || fitting.length === 1 ? fitting : fitting.filter(preferred);
  if (candidates.length === 1) return candidates[0];
  throw new Mistake(
    `${owner} has several ports, got ${list(candidates.length > 0 ? candidates : offered)}; ` +
      'pass `port` (its name) or `portNumber` to choose one',
  );
}

function servesMetrics({ name = '' }: OfferedPort): boolean {
  return METRICS_PORT.test(name);
}

function describe({ port, portNumber }: PortWish): string {
  return [port !== undefined && `"${port}"`, portNumber].filter(Boolean).join(' with number ');
}

function hint({ port }: PortWish, offered: readonly OfferedPort[]): string {
  const near =
    port &&
    nearest(
      port,
      offered.flatMap(({ name }) => name ?? []),
    );
  return near ? `did you mean "${near}"?` : 'pass one of these';
}

function list(ports: readonly OfferedPort[]): string {
  return ports.map(({ name, number }) => (name ? `"${name}" (${number})` : `${number}`)).join(', ');
}
