import type { Manifest } from '../../manifests/manifest';
import { defineCheck } from '../check';
import { found, unknown } from '../finding';
import type { Inquiry } from '../inquiry';
import { nearest } from '../near-miss';
import { list, say, show } from '../words';
import { referencesOf } from './references';
import { doubtfulMonitors, rejectionsOf } from './rejection';

const missing = /unable to get (secret|configmap) "([^"]*)"/;

export const secretMissing = defineCheck({
  code: 'SC502',
  name: 'secret-missing',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  among: doubtfulMonitors,
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
    for (const { kind, name } of absentAssets(monitor, inquiry)) {
      const reference = referencesOf(monitor).find((one) => one.name === name);
      const there = inquiry.index.inNamespace(kind, monitor.namespace).map((secret) => secret.name);
      const near = nearest(name, there);
      const elsewhere = inquiry.index.ofKind(kind).find((secret) => secret.name === name);
      if (!inquiry.complete && !near && !elsewhere) {
        yield unknown(monitor, `${kind} ${monitor.namespace}/${name}`);
        continue;
      }
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
          : elsewhere &&
            `${say(elsewhere)} has the name, but the operator looks in namespace ${show(monitor.namespace)} only`,
        fix:
          near && reference
            ? `set ${reference.path}.name to ${show(near)}`
            : `create ${kind} ${monitor.namespace}/${name} with key ${show(reference?.key)}`,
      });
    }
  },
});

interface Asset {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
}

/** What the operator does not find, and what nobody knows to exist. */
function absentAssets(monitor: Manifest, inquiry: Inquiry): readonly Asset[] {
  const assets = new Map<string, Asset>();
  const add = (word: string | undefined, name = '') =>
    assets.set(`${word} ${name}`, { kind: word?.toLowerCase() === 'configmap' ? 'ConfigMap' : 'Secret', name });
  for (const { message } of rejectionsOf(monitor, 'secret-missing', inquiry)) {
    const [, word, name] = missing.exec(message) ?? [];
    add(word, name);
  }
  for (const { selection } of inquiry.verdicts(monitor)) {
    const [, kind, name] = (selection.state === 'unknown' && asset.exec(selection.needs ?? '')) || [];
    if (kind) add(kind, name);
  }
  return [...assets.values()];
}

const asset = /^(Secret|ConfigMap) [^/]*\/(.*)$/;

/** Whether what is missing to tell is a Secret or ConfigMap. */
export function isAsset(needs: string): boolean {
  return asset.test(needs);
}
