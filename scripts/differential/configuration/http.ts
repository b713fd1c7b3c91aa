import * as fc from 'fast-check';
import { text } from './texts';
import { bool, few, pick, some } from './values';

export const secretKey = fc.record({ name: pick('creds', 'other'), key: pick('user', 'pass', 'token') });
export const certificate = fc.oneof(
  fc.constant({ secret: { name: 'tls', key: 'cert.pem' } }),
  fc.constant({ configMap: { name: 'tls', key: 'cert.pem' } }),
);
export const key = fc.constant({ name: 'tls', key: 'key.pem' });

export const proxy = fc.oneof(
  fc.constant({}),
  fc.constant({}),
  fc.record({ proxyUrl: pick('http://proxy:3128', 'http://p'), noProxy: pick('10.0.0.0/8,example.com', '*') }),
  fc.record({
    proxyUrl: pick('http://proxy:3128'),
    proxyConnectHeader: fc.dictionary(
      pick('X-A', 'Authorization', 'b'),
      fc.array(secretKey, { minLength: 1, maxLength: 2 }),
      { maxKeys: 2 },
    ),
  }),
  fc.record({ proxyFromEnvironment: bool }),
);

export const safeTls = some({
  ca: certificate,
  serverName: pick('example.com', ''),
  insecureSkipVerify: bool,
  minVersion: pick('TLS10', 'TLS12'),
  maxVersion: pick('TLS12', 'TLS13'),
  pair: fc.record({ cert: certificate, keySecret: key }),
}).map(({ pair, ...rest }) => ({ ...rest, ...pair }));

export const tls = fc.oneof(
  safeTls,
  some({
    caFile: pick('/ca.pem'),
    insecureSkipVerify: bool,
    pair: fc.oneof(
      fc.constant({ certFile: '/cert.pem', keyFile: '/key.pem' }),
      certificate.map((cert) => ({ cert, keyFile: '/key.pem' })),
      key.map((keySecret) => ({ certFile: '/cert.pem', keySecret })),
    ),
  }).map(({ pair, ...rest }) => ({ ...rest, ...pair })),
);

export const basicAuth = fc.record({ username: secretKey, password: secretKey });
export const authorization = fc.record(
  { type: pick('Bearer', 'Token', ' X '), credentials: secretKey },
  { requiredKeys: ['credentials'] },
);
export const oauth2 = fc
  .record(
    {
      clientId: fc.oneof(
        secretKey.map((secret) => ({ secret })),
        fc.constant({ configMap: { name: 'ids', key: 'id' } }),
      ),
      clientSecret: secretKey,
      tokenUrl: pick('https://example.com/token'),
      scopes: few(text),
      endpointParams: fc.dictionary(pick('a', 'b10', 'b9', 'C', 'z'), text, { maxKeys: 4 }),
      tlsConfig: safeTls,
      proxy,
    },
    { requiredKeys: ['clientId', 'clientSecret', 'tokenUrl'] },
  )
  .map(({ proxy: settings, ...rest }) => ({ ...rest, ...settings }));

/** At most one way to authenticate. */
export const authentication = fc.oneof(
  fc.constant({}),
  fc.constant({}),
  basicAuth.map((value) => ({ basicAuth: value })),
  authorization.map((value) => ({ authorization: value })),
  oauth2.map((value) => ({ oauth2: value })),
);
