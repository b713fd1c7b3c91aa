import { quote } from '../../promql/quote';
import { isIPv4, isIPv6 } from './ip';

export interface GoUrl {
  readonly scheme: string;
  readonly host: string;
}

interface Failure {
  readonly error: string;
}

/** Go net/url, Parse: laxer than what a browser takes for a URL, and stricter in places. */
export function parseUrl(url: string): GoUrl | Failure {
  const hash = url.indexOf('#');
  const [main, fragment] = hash < 0 ? [url, ''] : [url.slice(0, hash), url.slice(hash + 1)];
  const parsed = parse(main);
  if ('error' in parsed) return { error: `parse ${quote(main)}: ${parsed.error}` };
  const error = escapeError(fragment);
  return error === undefined ? parsed : { error: `parse ${quote(url)}: ${error}` };
}

function parse(text: string): GoUrl | Failure {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\x00-\x1f\x7f]/.test(text)) return { error: 'net/url: invalid control character in URL' };
  if (text.startsWith(':')) return { error: 'missing protocol scheme' };

  const [, scheme = '', afterScheme] = /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(.*)$/su.exec(text)!;
  const rest = afterScheme.split('?')[0];
  if (!rest.startsWith('/')) {
    if (scheme) return { scheme: scheme.toLowerCase(), host: '' };
    if (rest.split('/')[0].includes(':')) return { error: 'first path segment in URL cannot contain colon' };
  }

  const hasAuthority = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'));
  const [, authority = '', path] = hasAuthority ? /^\/\/([^/]*)(.*)$/su.exec(rest)! : [rest, '', rest];
  const error = authorityError(scheme.toLowerCase(), authority) ?? escapeError(path);
  if (error !== undefined) return { error };
  return { scheme: scheme.toLowerCase(), host: authority.slice(authority.lastIndexOf('@') + 1) };
}

function authorityError(scheme: string, authority: string): string | undefined {
  const at = authority.lastIndexOf('@');
  const userinfo = at < 0 ? '' : authority.slice(0, at);
  return hostError(scheme, authority.slice(at + 1)) ?? userinfoError(userinfo);
}

function userinfoError(userinfo: string): string | undefined {
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(userinfo)) return 'net/url: invalid userinfo';
  return escapeError(userinfo);
}

function hostError(scheme: string, host: string): string | undefined {
  const bracket = host.lastIndexOf('[');
  if (bracket > 0) return 'invalid IP-literal';
  if (bracket === 0) {
    const end = host.lastIndexOf(']');
    return end < 0 ? "missing ']' in host" : (portError(host.slice(end + 1)) ?? literalError(host.slice(1, end)));
  }
  const strict = scheme === 'http' || scheme === 'https';
  const colon = strict ? host.indexOf(':') : host.lastIndexOf(':');
  return (colon < 0 ? undefined : portError(host.slice(colon))) ?? hostCharacterError(host);
}

function portError(colonPort: string): string | undefined {
  return /^(:\d*)?$/.test(colonPort) ? undefined : `invalid port ${quote(colonPort)} after host`;
}

function literalError(literal: string): string | undefined {
  const address = literal.replace(/%25.*$/su, '');
  const error = hostCharacterError(address);
  if (error !== undefined) return error;
  if (isIPv4(literal)) return 'invalid IP-literal';
  const reason = literal.endsWith('%25') ? 'zone must be a non-empty string' : 'unable to parse IP';
  const isAddress = isIPv6(address) && !literal.endsWith('%25');
  return isAddress ? undefined : `invalid host: ParseAddr(${quote(literal.replace('%25', '%'))}): ${reason}`;
}

/** In a host only bytes above ASCII may be escaped. */
function hostCharacterError(host: string): string | undefined {
  for (const [piece] of host.matchAll(/%.{0,2}|./gsu)) {
    if (piece.startsWith('%')) {
      if (!/^%[89a-fA-F][0-9a-fA-F]$/.test(piece) && piece !== '%25') return `invalid URL escape ${quote(piece)}`;
    } else if (piece < '\x80' && !/[A-Za-z0-9!$&'()*+,;=:[\]<>"\-_.~]/.test(piece)) {
      return `invalid character ${quote(piece)} in host name`;
    }
  }
  return undefined;
}

function escapeError(text: string): string | undefined {
  const broken = /%(?![0-9a-fA-F]{2}).{0,2}/su.exec(text);
  return broken ? `invalid URL escape ${quote(broken[0])}` : undefined;
}
