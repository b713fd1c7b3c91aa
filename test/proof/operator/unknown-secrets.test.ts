import type { JsonObject } from '../../../src/proof/manifests/manifest';
import { inShop, operation, prometheus, secret, selection } from './case';

const monitor = (endpoint: JsonObject) => inShop('ServiceMonitor', { selector: {}, endpoints: [endpoint] });
const basicAuth = { username: { name: 'auth', key: 'user' }, password: { name: 'auth', key: 'password' } };

test('a Secret that is not among the manifests may exist', () => {
  expect(selection([prometheus(), monitor({ basicAuth })], false)).toMatchObject({
    state: 'unknown',
    needs: 'Secret shop/auth',
  });
});

test('a Secret among the manifests has the keys that it has', () => {
  expect(selection([prometheus(), monitor({ basicAuth }), secret({ user: 'x' })], false)).toMatchObject({
    state: 'rejected',
    message: 'endpoints[0]: basicAuth: failed to get basic auth password: key "password" in secret "auth" not found',
  });
});

test('a monitor that is wrong anyway is rejected, whatever the Secret is like', () => {
  expect(selection([prometheus(), monitor({ basicAuth, interval: '10s', scrapeTimeout: '20s' })], false)).toMatchObject(
    {
      state: 'rejected',
      message: 'endpoints[0]: scrapeTimeout "20s" greater than scrapeInterval "10s"',
    },
  );
});

test('a key named like something of every JavaScript object is not there', () => {
  const token = { bearerTokenSecret: { name: 'auth', key: 'constructor' } };

  expect(selection([prometheus(), monitor(token), secret({})])).toMatchObject({ state: 'rejected' });
});

test('a Secret that the Prometheus names leaves its configuration in doubt, not its monitors', () => {
  const remote = prometheus({ remoteWrite: [{ url: 'http://store', basicAuth }] });
  const { configError, needs, monitors } = operation([remote, monitor({})], false);

  expect({ configError, needs }).toEqual({ configError: undefined, needs: 'Secret monitoring/auth' });
  expect(monitors).toMatchObject([{ state: 'selected' }]);
});
