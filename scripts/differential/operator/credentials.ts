import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { fields, maybe, merged, mostly, pick } from './choices';

/** What every namespace has in the Secret `auth` and in the ConfigMap `auth`. */
export const credentials: Readonly<Record<string, string>> = {
  user: 'cart',
  password: 'secret',
  text: 'no PEM',
  empty: '',
  junk: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
  ...pair('ec', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']),
  ...pair('rsa', ['-newkey', 'rsa:2048']),
  ...pair('other', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']),
};

function pair(name: string, parameters: readonly string[]): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    const [key, crt] = [join(folder, 'key'), join(folder, 'crt')];
    const request = ['req', '-x509', '-nodes', '-days', '3650', '-subj', '/CN=shop', '-keyout', key, '-out', crt];
    execFileSync('openssl', [...request, ...parameters], { stdio: 'ignore' });
    return { [`${name}.key`]: readFileSync(key, 'utf8'), [`${name}.crt`]: readFileSync(crt, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const missing = pick<object>(
  { name: 'elsewhere', key: 'user' },
  { name: 'auth', key: 'absent' },
  { name: 'auth', key: 'user', optional: true },
  { name: 'elsewhere', key: 'user', optional: true },
  { key: 'user' },
  { name: 'auth', key: '' },
);

export const secret = (...keys: readonly string[]) =>
  mostly(
    pick(...keys).map((key) => ({ name: 'auth', key })),
    missing,
  );

const source = (...keys: readonly string[]) =>
  mostly(
    fc.tuple(pick('secret', 'configMap'), secret(...keys)).map(([kind, selector]) => ({ [kind]: selector })),
    pick<object>({}, { secret: { name: 'auth', key: 'user' }, configMap: { name: 'auth', key: 'user' } }),
  );

export const basicAuth = mostly(
  fields({ username: secret('user'), password: secret('password') }),
  pick<object>({}, { username: { name: 'auth', key: 'user' } }),
);

export const authorization = mostly(
  fields({ type: maybe(0.5, pick('Bearer', 'Custom')), credentials: secret('user') }),
  pick<object>({}, { type: 'Basic' }, { type: ' basic ', credentials: { name: 'auth', key: 'user' } }),
);

export const proxy = mostly(
  pick<object>(
    { proxyUrl: 'http://proxy:3128' },
    { proxyFromEnvironment: true },
    { proxyUrl: 'https://[::1]:80', noProxy: 'x' },
  ),
  fc.oneof(
    pick<object>(
      { proxyFromEnvironment: true, proxyUrl: 'http://x' },
      { proxyFromEnvironment: true, noProxy: 'x' },
      { noProxy: 'x' },
      { proxyUrl: 'http://x:port' },
      { proxyUrl: 'http://x/%zz' },
      { proxyUrl: 'http://x', proxyConnectHeader: { A: [] } },
    ),
    secret('user').map((selector) => ({ proxyConnectHeader: { A: [selector] } })),
    secret('user').map((selector) => ({ proxyUrl: 'http://x', proxyConnectHeader: { A: [selector] } })),
  ),
) as fc.Arbitrary<object>;

const pairs = mostly(
  pick('ec', 'rsa').chain((name) => fields({ cert: source(`${name}.crt`), keySecret: secret(`${name}.key`) })),
  fields({
    cert: maybe(0.7, source('ec.crt', 'rsa.crt', 'ec.key', 'text', 'empty', 'junk')),
    keySecret: maybe(0.7, secret('ec.key', 'rsa.key', 'other.key', 'ec.crt', 'text', 'junk')),
  }),
) as fc.Arbitrary<object>;

export const safeTls = merged(
  maybe(0.5, fields({ ca: mostly(source('ec.crt', 'rsa.crt'), source('text', 'junk', 'empty', 'ec.key')) })),
  maybe(0.4, pairs),
  maybe(0.2, fields({ minVersion: pick('TLS10', 'TLS12'), maxVersion: pick('TLS11', 'TLS13') })),
);

export const tls = merged(
  safeTls,
  maybe(0.2, fields({ caFile: pick('', '/ca') })),
  maybe(0.15, pick<object>({ certFile: '/c' }, { keyFile: '/k' }, { certFile: '/c', keyFile: '/k' })),
);

export const oauth2 = merged(
  fields({
    clientId: mostly(source('user'), pick({})),
    clientSecret: secret('password'),
    tokenUrl: pick('http://login/token', 'http://login:9/a?b=c'),
    tlsConfig: maybe(0.2, safeTls),
  }),
  maybe(0.2, proxy),
);

const methods = { basicAuth, authorization, oauth2, bearerTokenSecret: secret('user') };
export type Method = keyof typeof methods;

/** Ways to authenticate, mostly one or none. */
export const authentication = (...allowed: readonly Method[]): fc.Arbitrary<object> =>
  fc
    .subarray([...allowed], { maxLength: Math.min(2, allowed.length) })
    .chain((chosen) => mostly(fc.constant(chosen.slice(0, 1)), fc.constant(chosen)) as fc.Arbitrary<Method[]>)
    .chain((chosen) => fields(Object.fromEntries(chosen.map((method) => [method, methods[method]]))));
