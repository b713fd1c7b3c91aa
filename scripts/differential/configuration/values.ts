import * as fc from 'fast-check';
import { text } from './texts';

export const namespaces = ['shop', 'monitoring', 'x'] as const;

/** A record of which any part may be missing. */
export function some<T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

/** Mostly nothing, so that one case does not have everything at once. */
export function rarely<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc
    .option(value, { nil: undefined, freq: 2 })
    .chain((v) =>
      v === undefined
        ? fc.constant(undefined)
        : fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 3, arbitrary: fc.constant(v) }),
    );
}

export function few<T>(value: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> {
  return fc.array(value, { maxLength });
}

export const pick = <T extends string | number | boolean>(...values: T[]): fc.Arbitrary<T> =>
  fc.constantFrom(...values);

export const labelName = pick(
  'app',
  'team',
  'instance',
  'job',
  'namespace',
  '__address__',
  '__tmp_x',
  'a1',
  'a10',
  'a2',
  'B',
  'Z',
);
export const labelKey = pick('app', 'app.kubernetes.io/name', 'a-b', 'a_b', 'tier', 'x/y-z.w');
export const labelValue = pick('shop', '1.2', 'true', 'a-b_c', '', '8080', 'yes');
export const duration = pick('10s', '1m', '30s', '1h30m', '15s');
export const bool = fc.boolean();
export const count = pick(0, 1, 10, 1000, 5000);
export const bytes = pick('1MB', '1.5MB', '2GB', '1024B', '1MiB', '900KB', '1000KiB');
export const quantity = pick('1.1', '0.3', '1100m', '3', '1e-3', '2.50');
export const protocol = pick(
  'PrometheusProto',
  'OpenMetricsText0.0.1',
  'OpenMetricsText1.0.0',
  'PrometheusText0.0.4',
  'PrometheusText1.0.0',
);

export const labelSelector = some({
  matchLabels: fc.dictionary(labelKey, labelValue, { maxKeys: 3 }),
  matchExpressions: few(
    fc.oneof(
      fc.record({
        key: labelKey,
        operator: pick('In', 'NotIn'),
        values: fc.uniqueArray(labelValue, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ key: labelKey, operator: pick('Exists', 'DoesNotExist') }),
    ),
  ),
});

export const relabeling = fc
  .record(
    {
      action: pick('replace', 'Replace', 'keep', 'drop', 'labelmap', 'lowercase', 'hashmod', 'labeldrop', 'KeepEqual'),
      sourceLabels: few(labelName),
      separator: text,
      targetLabel: labelName,
      regex: pick('(.*)', 'a.b', '8080', 'true', '', '(.+);(.+)', ' ', '.', '^a$'),
      modulus: pick(3, 7),
      replacement: text,
    },
    { requiredKeys: ['action'] },
  )
  .map((r) => {
    // What the operator would reject teaches nothing here.
    const action = r.action.toLowerCase();
    if (action === 'labeldrop') return { action: r.action, regex: r.regex || 'x' };
    if (action === 'lowercase') return { action: r.action, sourceLabels: r.sourceLabels, targetLabel: 'app' };
    if (action === 'keepequal') return { action: r.action, sourceLabels: r.sourceLabels, targetLabel: 'app' };
    if (action === 'hashmod') return { ...r, targetLabel: '__tmp_x', modulus: 5 };
    if (action === 'labelmap') return { ...r, targetLabel: undefined, replacement: '$1' };
    return action === 'replace' ? { ...r, targetLabel: r.targetLabel ?? 'app' } : r;
  });
export const relabelings = few(relabeling);

export const params = fc.dictionary(
  fc.oneof(
    pick('module', 'a1', 'a10', 'a2', 'b', 'Z', 'true', 'a b', 'x[]', 'a01'),
    fc.string({ minLength: 1, maxLength: 4 }).map((s) => `k${s}`),
  ),
  few(text, 2),
  { maxKeys: 4 },
);

export const intake = {
  sampleLimit: count,
  targetLimit: count,
  labelLimit: count,
  labelNameLengthLimit: count,
  labelValueLengthLimit: count,
  keepDroppedTargets: count,
  scrapeProtocols: fc.uniqueArray(protocol, { minLength: 1, maxLength: 3 }),
  fallbackScrapeProtocol: protocol,
  scrapeClass: pick('default', 'strict'),
  scrapeNativeHistograms: bool,
  scrapeClassicHistograms: bool,
  nativeHistogramBucketLimit: count,
  nativeHistogramMinBucketFactor: quantity,
  convertClassicHistogramsToNHCB: bool,
};
