import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import { idOf, type Manifest } from '../../manifests/manifest';
import { defineCheck } from '../check';
import { found } from '../finding';
import type { Inquiry } from '../inquiry';
import { say, show } from '../words';

export const duplicateAlert = defineCheck({
  code: 'SC310',
  name: 'duplicate-alert',
  severity: 'error',
  kinds: ['PrometheusRule'],
  title: 'the same alert is defined twice under one Prometheus, so it fires twice',
  upstream: 'prometheus rules/manager.go, Manager.LoadGroups',
  explanation: `
Two rules with the same name, expression and labels make the same alert. Alertmanager merges what is equal, but notifications are
repeated whenever the two differ in an annotation or in time. Often a chart brings the alert and somebody has copied it.
`,

  *run(rule, inquiry) {
    const alertsOf = inquiry.once(alertsByPrometheus);
    for (const [key, { alert, path }] of alertsIn(rule)) {
      for (const owners of alertsOf.values()) {
        const first = owners.get(key);
        if (!first || (first.rule === rule && first.path === path)) continue;
        yield found(rule, {
          facts: [
            `${path} defines ${show(alert)}; ${first.rule === rule ? first.path : `${say(first.rule)} ${first.path}`} defines the same`,
          ],
          fix: `remove ${path}`,
        });
      }
    }
  },
});

interface Place {
  readonly rule: Manifest;
  readonly path: string;
}

/** For each Prometheus, where each alert is defined first, in the order of the objects. */
function alertsByPrometheus({ prometheuses }: Inquiry): ReadonlyMap<string, ReadonlyMap<string, Place>> {
  return new Map(
    prometheuses.map(({ operation }) => {
      const first = new Map<string, Place>();
      const taken = operation.rules.filter(({ state }) => state === 'selected').map(({ object }) => object);
      for (const rule of taken.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))) {
        for (const [key, { path }] of alertsIn(rule)) if (!first.has(key)) first.set(key, { rule, path });
      }
      return [operation.name, first];
    }),
  );
}

function* alertsIn({
  body,
}: Manifest): Generator<readonly [key: string, { readonly alert: string; readonly path: string }]> {
  for (const [g, group] of objectsOf(objectOf(body.spec).groups).entries()) {
    for (const [n, { alert, expr, labels }] of objectsOf(group.rules).entries()) {
      if (textOf(alert) === '') continue;
      const sorted = Object.entries(objectOf(labels)).sort(([a], [b]) => (a < b ? -1 : 1));
      const key = JSON.stringify([alert, String(expr).replace(/\s+/g, ' ').trim(), sorted]);
      yield [key, { alert: textOf(alert), path: `spec.groups[${g}].rules[${n}]` }];
    }
  }
}
