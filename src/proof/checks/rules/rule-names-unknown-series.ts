import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import { parsePromql } from '../../promql/parse-promql';
import { defineCheck } from '../check';
import { found } from '../finding';
import { nearest } from '../near-miss';
import { show } from '../words';
import { knownSystems, recordedSeries } from './known-series';

export const ruleNamesUnknownSeries = defineCheck({
  code: 'SC313',
  name: 'rule-names-unknown-series',
  severity: 'warning',
  kinds: ['PrometheusRule'],
  title: 'an expression asks for a series that the exporter does not have, so it never yields anything',
  upstream: 'prometheus promql/engine.go, evaluator.checkAndExpandSeriesSet',
  explanation: `
A series that does not exist is no error to Prometheus: the expression is empty, and the alert silent for ever. This check knows the
series of the exporters in the catalogue. It speaks up if one of these runs among the manifests, the name is not one of its series, and
another one is a slip of the pen away. It says nothing about series of systems that it does not know.

The inventories are those of the versions that the catalogue pins. If yours has a series that they lack, allow it.
`,

  *run(rule, inquiry) {
    const known = inquiry.once(knownSystems);
    if (known.length === 0) return;
    for (const { path, expr } of expressionsIn(rule)) {
      for (const name of new Set(parsePromql(expr).selectors.flatMap((selector) => selector.name ?? []))) {
        if (known.some(({ series }) => series.has(name)) || inquiry.once(recordedSeries).has(name)) continue;
        const near = known
          .map(({ system, series }) => ({ system, name: nearest(name, relatives(name, series.keys())) }))
          .find((candidate) => candidate.name !== undefined);
        if (!near) continue;
        const { title, version } = near.system;
        yield found(rule, {
          facts: [`${path}.expr asks for ${show(name)}, which the metrics of ${title} ${version} do not have`],
          near: near.name,
          fix: `write ${near.name} instead of ${name} in ${path}.expr`,
        });
      }
    }
  },
});

/** Series with the same first word: what is named after another system is not a slip of the pen. */
function* relatives(name: string, series: Iterable<string>): Generator<string> {
  const [first] = name.split('_', 1);
  for (const candidate of series) if (candidate.startsWith(`${first}_`)) yield candidate;
}

function* expressionsIn({ body }: Manifest): Generator<{ readonly path: string; readonly expr: string }> {
  for (const [g, group] of objectsOf(objectOf(body.spec).groups).entries()) {
    for (const [n, { expr }] of objectsOf(group.rules).entries()) {
      yield { path: `spec.groups[${g}].rules[${n}]`, expr: textOf(expr) };
    }
  }
}
