import type { JsonObject } from '../../../../src/proof/manifests/manifest';
import { inShop, prometheus, selection } from '../case';

const rules = (rule: JsonObject, group: JsonObject = {}) =>
  inShop('PrometheusRule', { groups: [{ name: 'cart', ...group, rules: [rule] }] });
const alert = (rest: JsonObject = {}): JsonObject => ({ alert: 'CartDown', expr: 'up == 0', ...rest });
const record = (rest: JsonObject = {}): JsonObject => ({ record: 'job:up:sum', expr: 'sum by (job) (up)', ...rest });

const mistakes: readonly (readonly [rule: JsonObject, cause: string])[] = [
  [alert({ expr: 'up ==' }), 'could not parse expression: 1:6: parse error: unexpected end of input'],
  [alert({ expr: '' }), "field 'expr' must be set in rule"],
  [{ alert: 'CartDown', record: 'a', expr: '1' }, "only one of 'record' and 'alert' must be set"],
  [{ expr: '1' }, "one of 'record' or 'alert' must be set"],
  [record({ for: '5m' }), "invalid field 'for' in recording rule"],
  [record({ keep_firing_for: '5m' }), "invalid field 'keep_firing_for' in recording rule"],
  [record({ annotations: { summary: 'x' } }), "invalid field 'annotations' in recording rule"],
  [record({ record: 'up{job}' }), 'braces present in the recording rule name; should it be in expr?: up{job}'],
  [alert({ labels: { __name__: 'x' } }), 'invalid label name: __name__'],
  [
    alert({ annotations: { summary: '{{ $label.job }}' } }),
    'annotation "summary": template: __alert_CartDown:1: undefined variable "$label"',
  ],
  [
    alert({ labels: { severity: '{{ critical }}' } }),
    'label "severity": template: __alert_CartDown:1: function "critical" not defined',
  ],
];

test.each(mistakes)('%j is invalid, and the cause says why', (rule, cause) => {
  const name = String(rule.alert ?? rule.record ?? '');

  expect(selection([prometheus(), rules(rule)])).toMatchObject({
    state: 'rejected',
    reason: 'InvalidConfiguration',
    message: 'invalid rule',
    cause: `group "cart", rule 1, "${name}": ${cause}`,
  });
});

test.each([
  alert({ for: '', labels: {}, annotations: { summary: '{{ $value | humanize }} of {{ $labels.job }}' } }),
  alert({ expr: 1 }),
  record({ for: '0s', record: 'sum of all' }),
  record({ labels: { team: '{{ nothing is expanded here' } }),
])('%j is valid', (rule) => {
  expect(selection([prometheus(), rules(rule)])).toMatchObject({ state: 'selected' });
});

test('a duration that Go cannot hold keeps the file from being read', () => {
  expect(selection([prometheus(), rules(alert(), { interval: '300y' })])).toMatchObject({
    cause: 'duration out of range',
  });
});

test('before Prometheus 3 names are made of letters, digits and underscores', () => {
  const objects = (version: string) => [prometheus({ version }), rules(alert({ labels: { 'shop.team': 'x' } }))];

  expect(selection(objects('v2.55.1'))).toMatchObject({ state: 'rejected' });
  expect(selection(objects('v3.0.0'))).toMatchObject({ state: 'selected' });
});

test('what this Prometheus is too old for is dropped, mistakes included', () => {
  const group = rules(alert(), { labels: { __name__: 'x' } });

  expect(selection([prometheus({ version: 'v2.55.1' }), group])).toMatchObject({ state: 'selected' });
  expect(selection([prometheus(), group])).toMatchObject({ state: 'rejected' });
});

test('experimental PromQL needs the feature', () => {
  const rule = rules(alert({ expr: 'limitk(1, up)' }));

  expect(selection([prometheus(), rule])).toMatchObject({ state: 'rejected' });
  expect(selection([prometheus({ enableFeatures: ['promql-experimental-functions'] }), rule])).toMatchObject({
    state: 'selected',
  });
});

describe('where a namespace label is enforced', () => {
  const enforcing = { enforcedNamespaceLabel: 'namespace' };

  test('a rule that cannot be parsed vanishes, and nobody is told', () => {
    expect(selection([prometheus(enforcing), rules(alert({ expr: 'up ==' }))])).toMatchObject({ state: 'ignored' });
  });

  test('experimental PromQL vanishes, enabled or not', () => {
    const spec = { ...enforcing, enableFeatures: ['promql-experimental-functions'] };

    expect(selection([prometheus(spec), rules(alert({ expr: 'limitk(1, up)' }))])).toMatchObject({ state: 'ignored' });
  });

  test('what is excluded is rejected like everywhere else', () => {
    const excludedFromEnforcement = [{ resource: 'prometheusrules', namespace: 'shop' }];
    const spec = { ...enforcing, excludedFromEnforcement };

    expect(selection([prometheus(spec), rules(alert({ expr: 'up ==' }))])).toMatchObject({ state: 'rejected' });
  });

  test('the label has to be one that this Prometheus allows', () => {
    const spec = { enforcedNamespaceLabel: 'k8s.namespace', version: 'v2.55.1' };

    expect(selection([prometheus(spec), rules(alert())])).toMatchObject({
      cause: 'group "cart", rule 1, "CartDown": invalid label name: k8s.namespace',
    });
  });
});

test('more than 512 KiB of rules do not fit', () => {
  const long = (bytes: number) => rules(alert({ annotations: { text: 'x'.repeat(bytes) } }));

  expect(selection([prometheus(), long(512 * 1024 - 200)])).toMatchObject({ state: 'selected' });
  expect(selection([prometheus(), long(512 * 1024)])).toMatchObject({
    state: 'rejected',
    cause: expect.stringContaining('which is above the maximum limit of 524288 bytes'),
  });
});

test('rules in a namespace that nobody has shown are unknown', () => {
  const byLabel = prometheus({ ruleNamespaceSelector: { matchLabels: { team: 'shop' } } });

  expect(selection([byLabel, rules(alert())], false)).toMatchObject({
    state: 'unknown',
    needs: 'the labels of Namespace shop',
  });
});
