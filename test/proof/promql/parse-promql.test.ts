import { promqlFeatures } from '../../../src/proof/promql/features';
import { parsePromql } from '../../../src/proof/promql/parse-promql';

const everything = promqlFeatures([
  'promql-experimental-functions',
  'promql-duration-expr',
  'promql-extended-range-selectors',
  'promql-binop-fill-modifiers',
]);

test.each([
  'up == 0',
  'sum by (job) (rate(http_requests_total{code=~"5.."}[5m])) / ignoring(code) group_left sum by (job) (up)',
  'sum(up) without (instance,)',
  'histogram_quantile(0.99, sum by (le) (rate(latency_bucket[5m] offset 1h)))',
  'max_over_time(rate(x[5m])[1h:30s] @ end())',
  'count_values("version", build_info) > bool on () group_right (a) 3 * up',
  '-a ^ -2 + +b',
  '{"a metric", "a.label"="x"}',
  'label_join(up, "a", "-")',
  'sum + by + offset + start',
  'a # what\n and b',
  '1_000 + 0x1F + .5 + Inf + 5m',
  "up{job='it\\'s', x=`raw\\`}",
])('%s', (text) => {
  expect(parsePromql(text).error).toBeUndefined();
});

test.each([
  ['', 'unknown position: parse error: no expression found in input'],
  ['up ==', '1:6: parse error: unexpected end of input'],
  ['up down', '1:4: parse error: unexpected identifier "down"'],
  ['sum(up', '1:7: parse error: unclosed left parenthesis'],
  ['rate(up)', '1:6: parse error: expected type range vector in call to function "rate", got instant vector'],
  ['rates(up[5m])', '1:1: parse error: unknown function with name "rates"'],
  ['topk(up)', '1:1: parse error: wrong number of arguments for aggregate expression provided, expected 2, got 1'],
  ['round(up, 1, 2)', '1:1: parse error: expected at most 2 argument(s) in call to "round", got 3'],
  ['abs(up,)', '1:7: parse error: trailing commas not allowed in function call args'],
  ['1 == 1', '1:3: parse error: comparisons between scalars must use BOOL modifier'],
  ['a + bool b', '1:3: parse error: bool modifier can only be used on comparison operators'],
  ['a and 1', '1:1: parse error: set operator "and" not allowed in binary scalar expression'],
  ['a or on(x) group_left b', '1:1: parse error: no grouping allowed for "or" operation'],
  ['a * on(x) group_left(x) b', '1:3: parse error: label "x" must not occur in ON and GROUP clause at once'],
  ['a[5m] + 1', '1:1: parse error: binary expression must contain only scalar and instant vector types'],
  ['{job=~".*"}', '1:1: parse error: vector selector must contain at least one non-empty matcher'],
  ['up{__name__="down"}', '1:1: parse error: metric name must not be set twice: "up" or "down"'],
  ['up{job=~"("}', '1:4: parse error: error parsing regexp: missing closing ): `(`'],
  ['up{job}', '1:7: parse error: unexpected "}" in label matching, expected label matching operator'],
  ['up{job="\\d"}', "1:8: parse error: unknown escape sequence U+0064 'd'"],
  ['up[0s]', '1:4: parse error: duration must be greater than 0'],
  ['up[5m3h]', '1:4: parse error: not a valid duration string: "5m3h"'],
  ['up offset 5m [5m]', '1:14: parse error: no offset modifiers allowed before range'],
  [
    'sum(up) offset 5m',
    '1:1: parse error: offset modifier must be preceded by an instant vector selector or range vector selector or a subquery',
  ],
  ['sum by (1) (up)', '1:9: parse error: unexpected number "1" in grouping opts, expected label'],
])('%s: %s', (text, error) => {
  expect(parsePromql(text).error).toBe(error);
});

test.each([
  ['mad_over_time(up[5m])', 'function "mad_over_time" is not enabled'],
  [
    'limit_ratio(0.5, up)',
    'limit_ratio() is experimental and must be enabled with --enable-feature=promql-experimental-functions',
  ],
  ['up[5m + 1m]', 'experimental duration expression is not enabled'],
  ['up offset -(5m * 2)', 'experimental duration expression is not enabled'],
  ['rate(up[5m] smoothed)', 'smoothed modifier is experimental and not enabled'],
  ['a + fill(0) b', 'binop fill modifiers are experimental and not enabled'],
])('%s is for those who enable it', (text, message) => {
  expect(parsePromql(text).error).toContain(message);
  expect(parsePromql(text, everything).error).toBeUndefined();
});

test('upstream takes a range that begins with step() for a mistake, until brackets have begun with a number', () => {
  expect(parsePromql('a[step():]', everything).error).toContain('unexpected colon before duration');
  expect(parsePromql('b[5m:] + a[step():]', everything).error).not.toContain('unexpected colon');
});

test('selectors are listed with their names, wherever they stand', () => {
  expect(parsePromql('topk(scalar(n), rate(a{b="c"}[5m])) or {"d", e!~"f"} > -sum(g)').selectors).toEqual([
    { name: 'n', matchers: [] },
    { name: 'a', matchers: [{ name: 'b', operator: '=', value: 'c' }] },
    { name: 'd', matchers: [{ name: 'e', operator: '!~', value: 'f' }] },
    { name: 'g', matchers: [] },
  ]);
});

test.each(['('.repeat(20_000), 'a' + ' + a'.repeat(20_000), '-'.repeat(20_000), `a${'[5m:]'.repeat(20_000)}`])(
  'what is too deep for the call stack gets neither an error nor a tree',
  (text) => {
    expect(parsePromql(text)).toEqual({ selectors: [] });
  },
);
