import type { Manifest } from '../../manifests/manifest';
import { defineCheck, found } from '../check';
import type { Inquiry } from '../inquiry';
import { nearest } from '../near-miss';
import { list, say, show } from '../words';
import { referencesOf } from './references';
import { rejectionsOf } from './rejection';

const missing = /unable to get (secret|configmap) "([^"]*)"/;

export const secretMissing = defineCheck({
  code: 'SC502',
  name: 'secret-missing',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  title: 'this monitor refers to a Secret or ConfigMap that does not exist in its namespace, so the operator skips it',
  upstream: 'prometheus-operator pkg/assets/store.go, StoreBuilder.GetSecretKey',
  explanation: `
The operator reads credentials and certificates in the namespace of the *monitor*, not in that of the Prometheus or of the
application. If one is missing the whole monitor is skipped, with all of its endpoints; the only trace is an event and a line in
the operator's log.

A Secret that appears later does not bring the monitor back until something else changes, unless the operator runs with
\`--watch-referenced-objects-in-all-namespaces\`.
`,

  *run(monitor, inquiry) {
    for (const { message } of rejectionsOf(monitor, 'secret-missing', inquiry)) {
      const [, word, name] = missing.exec(message) ?? [];
      const kind = word === 'secret' ? 'Secret' : 'ConfigMap';
      const reference = referencesOf(monitor).find((one) => one.name === name);
      const there = inquiry.index.inNamespace(kind, monitor.namespace).map((secret) => secret.name);
      const near = nearest(name ?? '', there);
      yield found(monitor, {
        facts: [
          `${reference?.path ?? 'spec'} names ${kind} ${show(name)}; ${
            there.length === 0
              ? `there is no ${kind} in namespace ${show(monitor.namespace)}`
              : `in namespace ${show(monitor.namespace)} there ${there.length === 1 ? 'is' : 'are'} ${list(there.map(show))}`
          }`,
        ],
        near: near
          ? `${show(name)} looks like a misspelt ${show(near)}`
          : elsewhere(kind, name ?? '', monitor, inquiry),
        fix:
          near && reference
            ? `set ${reference.path}.name to ${show(near)}`
            : `create ${kind} ${monitor.namespace}/${name} with key ${show(reference?.key)}`,
      });
    }
  },
});

function elsewhere(kind: string, name: string, { namespace }: Manifest, { index }: Inquiry): string | undefined {
  const same = index.ofKind(kind).find((secret) => secret.name === name);
  return same && `${say(same)} has the name, but the operator looks in namespace ${show(namespace)} only`;
}
