import { objectOf, objectsOf, textOf, textsOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import type { ReportRules } from './document';

/** The groups of a PrometheusRule, as far as they are rules. */
export function groupsOf({ body }: Manifest): ReportRules['groups'] {
  return objectsOf(objectOf(body.spec).groups).map(({ name, rules }) => ({
    name: textOf(name),
    rules: objectsOf(rules).map(({ alert, record, expr, for: pending, labels, annotations }) => ({
      kind: textOf(alert) ? 'alert' : 'record',
      name: textOf(alert) || textOf(record),
      expr: typeof expr === 'number' ? String(expr) : textOf(expr).trim(),
      for: textOf(pending) || undefined,
      labels: textsOf(labels),
      summary: textOf(objectOf(annotations).summary) || textOf(objectOf(annotations).description) || undefined,
    })),
  }));
}
