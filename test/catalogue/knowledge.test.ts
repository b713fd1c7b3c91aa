import { targetLabels } from '../../scripts/alert-tests/write-tests';
import { catalogue, exampleOf } from '../../scripts/catalogue-example';
import { type Series, seriesOf } from '../../src/catalogue/inventory';
import { boundaries } from './boundaries';
import { namesIn, thresholdsIn } from './names-in';

/** Series that Prometheus itself makes for every target. */
const AUTOMATIC = ['up', 'scrape_duration_seconds', 'scrape_samples_scraped', 'scrape_samples_post_metric_relabeling'];

test('alerts are named once in the whole catalogue', () => {
  const names = catalogue.flatMap(([, { alerts }]) => Object.keys(alerts));
  expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
});

describe.each(catalogue)('%s', (key, system) => {
  const alerts = Object.entries(system.alerts);
  const recordings = Object.entries(system.recordings ?? {});
  const own = Object.keys(targetLabels(exampleOf(key, system).manifests));
  const known = new Map<string, Pick<Series, 'labels'>>([
    ...seriesOf(system.inventory),
    ...AUTOMATIC.map((name) => [name, { labels: [] }] as const),
  ]);
  for (const [name, { expr }] of recordings) known.set(name, { labels: namesIn(expr).labels });

  const expressions: readonly (readonly [where: string, expr: string])[] = [
    ...recordings.map(([name, { expr }]) => [name, expr] as const),
    ...alerts.flatMap(([name, { expr, exprIfScaledToZero, runbook }]) => [
      [name, expr] as const,
      ...(exprIfScaledToZero ? [[name, exprIfScaledToZero] as const] : []),
      ...Object.values(runbook.look).map((query) => [`${name}'s runbook`, query] as const),
    ]),
    ...system.panels.flatMap(({ title, queries }) =>
      Object.values(queries).map((query) => [`panel "${title}"`, query] as const),
    ),
  ];

  test('every expression is PromQL', () => {
    const wrong = expressions.map(([where, expr]) => [where, namesIn(expr).error]).filter(([, error]) => error);
    expect(wrong).toEqual([]);
  });

  test('the series that proves it works is in the inventory', () => {
    expect(known.has(system.proof)).toBe(true);
  });

  test('every series of an expression is in the inventory', () => {
    const unknown = expressions.flatMap(([where, expr]) =>
      namesIn(expr)
        .selectors.filter(({ name }) => name === undefined || !known.has(name))
        .map(({ name }) => `${where}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  test('no alert and no panel relies on a series that only an older version is known to have', () => {
    const today = seriesOf(system.inventory.filter(({ older }) => !older));
    const named = expressions.flatMap(([where, expr]) => namesIn(expr).selectors.map(({ name = '' }) => [where, name]));
    const outdated = named.filter(([, name]) => seriesOf(system.inventory).has(name) && !today.has(name));
    expect(outdated.map(([where, name]) => `${where}: ${name}`)).toEqual([]);
  });

  test('every label of an expression is one of the series or of the target', () => {
    const unknown = expressions.flatMap(([where, expr]) => {
      const { selectors, labels } = namesIn(expr);
      const labelsOf = (name?: string) => [...own, ...(known.get(name ?? '')?.labels ?? [])];
      const all = selectors.flatMap(({ name }) => labelsOf(name));
      return [
        ...selectors.flatMap(({ name, labels: asked }) => asked.filter((label) => !labelsOf(name).includes(label))),
        ...labels.filter((label) => !all.includes(label)),
      ].map((label) => `${where}: ${label}`);
    });
    expect(unknown).toEqual([]);
  });

  test('groupings keep job and namespace, so that alerts can be routed and dashboards narrowed', () => {
    const lost = expressions.filter(
      ([, expr]) => /\bby\b/.test(expr) && /\bby \((?!job, namespace[,)])/.test(expr.replace(/\s+/g, ' ')),
    );
    expect(lost).toEqual([]);
  });

  test('alerts compare with thresholds that they explain, and explain none that they do not compare with', () => {
    const wrong = alerts.filter(([, { expr, thresholds = {} }]) => {
      const [named, explained] = [new Set(thresholdsIn(expr)), Object.keys(thresholds)];
      return named.size !== explained.length || explained.some((name) => !named.has(name));
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
    const reasons = alerts.flatMap(([, { thresholds = {} }]) => Object.values(thresholds).map(({ reason }) => reason));
    expect(reasons.filter((reason) => reason.length < 15)).toEqual([]);
  });

  test('alerts say in one line what is wrong, and then what was measured', () => {
    const template = /\{\{(?! \$labels\.\w+ \}\}| \$value(?: \| \w+)? \}\})/;
    for (const [name, { summary, description }] of alerts) {
      expect([name, summary]).toEqual([name, expect.stringMatching(/^[A-Z{].{15,}[^.]$/)]);
      expect([name, description]).toEqual([name, expect.stringMatching(/^[A-Z{][\s\S]{15,}\.$/)]);
      expect(`${summary} ${description}`).not.toMatch(template);
    }
  });

  test('texts name labels that the series have', () => {
    const unknown = alerts.flatMap(([name, { expr, summary, description }]) => {
      const has = namesIn(expr).selectors.flatMap((selector) => known.get(selector.name ?? '')?.labels ?? []);
      const named = [...`${summary} ${description}`.matchAll(/\$labels\.(\w+)/g)].map(([, label]) => label);
      return named.filter((label) => ![...own, ...has].includes(label)).map((label) => `${name}: ${label}`);
    });
    expect(unknown).toEqual([]);
  });

  test('runbooks say what it means, what it costs, how to look and how to mend it', () => {
    for (const [name, { runbook }] of alerts) {
      const { meaning, impact, look, mend } = runbook;
      expect([name, meaning.length > 40, impact.length > 30]).toEqual([name, true, true]);
      expect([name, Object.keys(look).every((question) => question.endsWith('?'))]).toEqual([name, true]);
      expect([name, Object.keys(look).length > 0, mend.length > 1]).toEqual([name, true, true]);
      expect([name, [...mend, meaning, impact].filter((text) => !/[.:`]$/.test(text))]).toEqual([name, []]);
    }
  });

  test('panels say what to read from them', () => {
    const silent = system.panels.filter(({ about, queries }) => about.length < 15 || Object.keys(queries).length === 0);
    expect(silent).toEqual([]);
    const titles = system.panels.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('has enough to say, or says why not', () => {
    const enough = alerts.length >= 4 && system.panels.length >= 6;
    expect(enough).toBe(system.modest === undefined);
  });

  test('its inventory tells where every name comes from', () => {
    const unsourced = system.inventory.filter(({ live, documented, version }) => !live && !(documented && version));
    expect(unsourced).toEqual([]);
  });

  test('every alert has a boundary', () => {
    expect(Object.keys(boundaries[key as keyof typeof boundaries]).sort()).toEqual(Object.keys(system.alerts).sort());
  });
});
