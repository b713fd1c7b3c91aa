import type { JsonObject } from '../../../../src/proof/manifests/manifest';
import { configMap, inShop, prometheus, secret, selection } from '../case';
import { certificate, key, otherKey } from './certificates';

/** Something that makes the operator reject a monitor, and what it says. */
export interface Rejection {
  readonly rule: string;
  readonly kind: 'ServiceMonitor' | 'PodMonitor' | 'Probe' | 'ScrapeConfig';
  readonly spec: JsonObject;
  readonly prometheus?: JsonObject;
  readonly message: string;
}

const values = {
  user: 'cart',
  password: 'secret',
  certificate,
  key,
  otherKey,
  text: 'no PEM',
  junk: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
};

/** All objects of a case; the Secret and the ConfigMap `auth` have the same keys. */
function objectsOf({ kind, spec, prometheus: owner }: Rejection): JsonObject[] {
  return [prometheus(owner), inShop(kind, spec), secret(values), configMap(values)];
}

export const user = { name: 'auth', key: 'user' };
export const password = { name: 'auth', key: 'password' };
export const fromSecret = (name: string) => ({ secret: { name: 'auth', key: name } });
export const oauth2 = { tokenUrl: 'http://login/token', clientId: fromSecret('user'), clientSecret: password };

export const service = (endpoint: JsonObject, spec: JsonObject = {}): Pick<Rejection, 'kind' | 'spec'> => ({
  kind: 'ServiceMonitor',
  spec: { selector: {}, endpoints: [{ port: 'web', ...endpoint }], ...spec },
});
export const pod = (endpoint: JsonObject, spec: JsonObject = {}): Pick<Rejection, 'kind' | 'spec'> => ({
  kind: 'PodMonitor',
  spec: { selector: {}, podMetricsEndpoints: [{ port: 'web', ...endpoint }], ...spec },
});
export const probe = (spec: JsonObject): Pick<Rejection, 'kind' | 'spec'> => ({
  kind: 'Probe',
  spec: { prober: { url: 'blackbox:9115' }, targets: { staticConfig: { static: ['https://shop'] } }, ...spec },
});
export const scrape = (spec: JsonObject): Pick<Rejection, 'kind' | 'spec'> => ({ kind: 'ScrapeConfig', spec });
export const relabeled = (config: JsonObject) => service({ relabelings: [config] });
export const old = { version: 'v2.55.1' };

/** One test for each row: the operator rejects the monitor, for this reason and in these words. */
export function testRejections(rejections: readonly Rejection[]): void {
  test.each(rejections)('$rule', (rejection) => {
    expect(selection(objectsOf(rejection))).toMatchObject({
      state: 'rejected',
      reason: 'InvalidConfiguration',
      message: rejection.message,
    });
  });
}
