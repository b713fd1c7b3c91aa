import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus27 from 'cdk8s-plus-27';
import * as kplus33 from 'cdk8s-plus-33';
import { Credential } from '../../src/constructs/credential';

const chart = new Chart(new App(), 'shop');

test('a Secret of the app must have the key', () => {
  const secret = new kplus33.Secret(chart, 'Secret', { stringData: { password: 'hunter2' } });

  expect(Credential.of(secret, 'password')).toMatchObject({ secretName: secret.name, key: 'password' });
  expect(() => Credential.of(secret, 'pasword')).toThrow(
    `Secret/${secret.name} has no key "pasword", got password; did you mean "password"?`,
  );
});

test('a Secret that lists no keys may have any: somebody else fills it in', () => {
  const external = new ApiObject(chart, 'Raw', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'raw' } });
  const empty = new kplus27.Secret(chart, 'Empty');

  expect(Credential.of(external, 'token').secretName).toBe('raw');
  expect(Credential.of(empty, 'token').secretName).toBe(empty.name);
});

test('what is no Secret is refused', () => {
  const config = new kplus27.ConfigMap(chart, 'Config');

  expect(() => Credential.of(config, 'a')).toThrow(
    `"shop/Config" renders no Secret, got ConfigMap/${config.name}; pass one, or use fromSecret`,
  );
});

test('names that the API server refuses are refused', () => {
  expect(() => Credential.fromSecret('redis_auth', 'password')).toThrow(
    'a Secret cannot have this name, got "redis_auth"',
  );
  expect(() => Credential.fromSecret('redis-auth', 'pass word')).toThrow('Secret/redis-auth cannot have this key');
});
