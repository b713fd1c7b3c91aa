import { quote } from '../../promql/quote';
import { fail, type Problems } from '../verdict';
import { isIPv4, isIPv6 } from './ip';

/** prometheus-operator pkg/prometheus/resource_selector.go, validateProberURL: a host, or a host and a port. */
export function* proberUrlProblems(url: string): Problems {
  const parts = splitHostPort(url);
  if (!parts) {
    if (!isHost(url)) yield* fail(`invalid host: ${quote(url)}`);
    return;
  }
  if (!isHost(parts.host)) yield* fail(`invalid host: ${quote(parts.host)}`);
  if (!isPort(parts.port)) yield* fail(`invalid port: ${quote(parts.port)}`);
}

/** Go net/ipsock.go, SplitHostPort; nothing where that fails. */
function splitHostPort(text: string): { readonly host: string; readonly port: string } | undefined {
  const [, bracketed, plain, port] = /^(?:\[([^[\]]*)\]|([^:[\]]*)):([^:[\]]*)$/.exec(text) ?? [];
  return port === undefined ? undefined : { host: bracketed ?? plain, port };
}

/** asaskevich/govalidator validator.go, IsHost. */
function isHost(text: string): boolean {
  return isIPv4(text) || isIPv6(text) || isDnsName(text);
}

function isDnsName(text: string): boolean {
  return (
    text.replaceAll('.', '').length <= 255 && /^[a-zA-Z0-9_][\w-]{0,62}(\.[a-zA-Z0-9_][\w-]{0,62})*[._]?$/.test(text)
  );
}

/** asaskevich/govalidator validator.go, IsPort; Go's Atoi takes a sign. */
function isPort(text: string): boolean {
  return /^[+-]?\d+$/.test(text) && Number(text) > 0 && Number(text) < 65536;
}
