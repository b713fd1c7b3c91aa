import * as fc from 'fast-check';
import { few, fields, maybe, merged, mostly, pick } from './choices';
import { expression } from './expressions';
import { annotation } from './templates';

const names = mostly(
  pick('severity', 'team', 'a_b'),
  pick('a-b', '__name__', '1a', 'ü', 'a.b', 'x y'),
) as fc.Arbitrary<string>;
const texts = maybe(0.4, fc.dictionary(names, annotation, { maxKeys: 2 }));
const duration = pick('5m', '1h', '', '0s', '300y');

const alert = fields({
  alert: pick('Down', 'A b', 'é', ''),
  for: maybe(0.4, duration),
  keep_firing_for: maybe(0.2, pick('5m', '0s')),
  labels: texts,
  annotations: texts,
});
const record = fields({
  record: mostly(pick('job:up:sum', 'a_b'), pick('a-b', 'sum(x)', 'a{b="c"}', '1a', 'é')),
  for: maybe(0.05, duration),
  labels: texts,
  annotations: maybe(0.05, fc.constant({ summary: 'x' })),
});
const rule = merged(
  fc.oneof(
    { weight: 20, arbitrary: alert },
    { weight: 15, arbitrary: record },
    { weight: 1, arbitrary: merged(alert, record) },
  ),
  fields({ expr: mostly(pick<string | number>('up == 0', 'sum by (job) (rate(x[5m]))', 1), expression) }),
);

/** The spec of a PrometheusRule. */
export const rules = fc
  .array(
    merged(
      fields({
        interval: maybe(0.2, pick('30s', '', '0s', '1y')),
        query_offset: maybe(0.1, pick('1m', '', '0s')),
        limit: maybe(0.1, pick(0, 10)),
        labels: maybe(0.1, fc.dictionary(names, fc.constant('x'), { maxKeys: 1 })),
        rules: few(rule, 3),
      }),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((groups) => ({ groups: groups.map((group, i) => ({ name: `group-${i}`, ...group })) }));

/** One rule whose expression is anything, so that its verdict is about nothing else. */
export const anyExpression = expression.map((expr) => ({
  groups: [{ name: 'group', rules: [{ record: 'a', expr }] }],
}));

/** One alert whose annotation is anything. */
export const anyTemplate = annotation.map((summary) => ({
  groups: [{ name: 'group', rules: [{ alert: 'Down', expr: 'up', annotations: { summary } }] }],
}));
