import { objectOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { nearest } from '../near-miss';
import { list, show } from '../words';
import { referencesOf } from './references';
import { doubtfulMonitors, rejectionsOf } from './rejection';

const missing = /key "([^"]*)" in (secret|configmap) "([^"]*)" not found/;

export const secretKeyMissing = defineCheck({
  code: 'SC503',
  name: 'secret-key-missing',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  among: doubtfulMonitors,
  title: 'the Secret or ConfigMap has no such key, so the operator skips this monitor',
  upstream: 'prometheus-operator pkg/assets/store.go, StoreBuilder.GetSecretKey',
  explanation: `
The Secret is there, but not under this key. Keys are case-sensitive; a TLS Secret has \`tls.crt\` and \`tls.key\`, and \`ca.crt\` only
if whoever made it put it there. The operator ignores \`optional: true\`.
`,

  *run(monitor, inquiry) {
    for (const { message } of rejectionsOf(monitor, 'secret-key-missing', inquiry)) {
      const [, key, word, name] = missing.exec(message) ?? [];
      const kind = word === 'secret' ? 'Secret' : 'ConfigMap';
      const reference = referencesOf(monitor).find((one) => one.name === name && one.key === key);
      const object = inquiry.index.get(kind, monitor.namespace, name ?? '');
      const keys = [...Object.keys(objectOf(object?.body.data)), ...Object.keys(objectOf(object?.body.stringData))];
      const near = nearest(key ?? '', keys) ?? (keys.length === 1 ? keys[0] : undefined);
      yield found(monitor, {
        facts: [
          `${reference?.path ?? 'spec'} wants key ${show(key)} of ${kind} ${show(name)}; it has ${keys.length === 0 ? 'no keys' : list(keys.map(show))}`,
        ],
        near: near ? `${show(near)} is the key that is there` : undefined,
        fix:
          near && reference
            ? `set ${reference.path}.key to ${show(near)}`
            : `add key ${show(key)} to ${kind} ${monitor.namespace}/${name}`,
      });
    }
  },
});
