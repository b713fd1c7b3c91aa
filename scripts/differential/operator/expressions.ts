import * as fc from 'fast-check';
import { functions } from '../../../src/proof/promql/functions';
import { few, maybe, mostly, pick } from './choices';
import { damaged, text } from './texts';

const sometimes = (share: number, value: fc.Arbitrary<string>) => maybe(share, value);
const mainly = (right: fc.Arbitrary<string>, wrong: fc.Arbitrary<string>) =>
  mostly(right, wrong) as fc.Arbitrary<string>;

const duration = mainly(
  pick('5m', '1h', '30s', '1h30m', '5', '1.5'),
  pick(
    '0s',
    '5x',
    '-5m',
    '+5m',
    '5m3h',
    '5ms',
    'step()',
    'range()',
    '(5m)',
    '5m + 3m',
    '5m*2',
    'max_of(5m, 3)',
    '-(5m)',
    '--5m',
    '2^3',
    '-2^2',
    '5m/0',
    '300y',
    '1y2w',
    '0x5',
    '1_0',
    '9999999999',
    'x',
    '"5m"',
    '-step()',
    '(5m)+1',
  ),
);
const label = mainly(
  pick('job', 'instance', 'le', 'by', 'on', 'and', 'sum'),
  pick('"x"', "'a b'", 'without', 'inf', '""', 'x:y', '1', 'bool'),
);
const string = mainly(
  pick('"x"', "'y'", '`z`', '"a.*"', '""', '".*"'),
  pick(
    '"("',
    '"a\\nb"',
    '"\\q"',
    '"\\x41"',
    '"\\777"',
    '"\\ud800"',
    '"a)(b"',
    "'\\''",
    '"\n"',
    '"(?P<x>a)(?P<x>b)"',
    '"x{1001}"',
    '"[a"',
  ),
);
const labelList = text(
  '(',
  few(label).map((labels) => labels.join(', ')),
  sometimes(0.1, pick(',')),
  ')',
);
const matcher = text(label, mainly(pick('=', '!=', '=~', '!~'), pick('', '==')), mainly(string, pick('', 'x')));
const metric = mainly(
  pick('up', 'http_requests_total', 'job:x:rate5m'),
  pick(
    'sum',
    'by',
    'offset',
    'on',
    'start',
    'step',
    'fill',
    'inf',
    'bool',
    'atan2',
    'or',
    'without',
    ':x',
    'group_left',
    'Sum',
    'NaN',
    'topk',
  ),
);
const modifier = sometimes(
  0.1,
  pick(
    ' offset 5m',
    ' offset -5m',
    ' @ 1',
    ' @ end()',
    ' @ x',
    ' @ inf',
    ' anchored',
    ' smoothed',
    ' offset 5m offset 3m',
    ' @ 1 @ 2',
    ' offset 0s',
    ' @ step()',
  ),
);
const braces = text(
  '{',
  few(matcher, 3).map((matchers) => matchers.join(', ')),
  sometimes(0.08, pick(',')),
  '}',
);
const vector = text(sometimes(0.9, metric), sometimes(0.5, braces), modifier);
const number = pick(
  '1',
  '2.5',
  '-3',
  '1e3',
  'Inf',
  'nan',
  '0x1F',
  '010',
  '5m',
  '1_000',
  '.5',
  '1.',
  '1e',
  '0x',
  '0xee',
  '1e400',
  '08',
  '1.2.3',
  '"s"',
);

const operator = pick(
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  '==',
  '!=',
  '<=',
  '<',
  '>=',
  '>',
  'and',
  'or',
  'unless',
  'atan2',
  'AND',
  '</',
);
const grouping = text(
  pick(' on', ' ignoring'),
  labelList,
  sometimes(0.5, text(pick(' group_left', ' group_right'), sometimes(0.6, labelList))),
);
const fills = pick(' fill(1)', ' fill_left(-1)', ' fill_right (5m)', ' fill_left(0) fill_right(1)', ' fill');
const matching = text(sometimes(0.15, pick(' bool')), sometimes(0.25, grouping), sometimes(0.05, fills));
const aggregators = [
  'sum',
  'avg',
  'count',
  'max',
  'group',
  'topk',
  'quantile',
  'count_values',
  'limitk',
  'limit_ratio',
  'SUM',
];

const { expr } = fc.letrec<{ expr: string; range: string; call: string; aggregation: string }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'expr' },
    vector,
    number,
    text(tie('expr'), ' ', operator, matching, ' ', tie('expr')),
    text('(', tie('expr'), ')'),
    text(pick('-', '+'), tie('expr')),
    tie('range'),
    tie('call'),
    tie('aggregation'),
  ),
  range: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'expr' },
    text(vector, '[', duration, ']', modifier),
    text('(', tie('expr'), ')[', duration, ':', sometimes(0.5, duration), ']', modifier),
  ),
  call: mainly(pick(...functions.keys()), pick('foo', 'Rate', 'START')).chain((name) => {
    const args = (functions.get(name)?.args ?? ['vector']).map((type) => {
      if (type === 'matrix') return mainly(tie('range'), tie('expr'));
      if (type === 'string') return mainly(string, number);
      return mainly(type === 'scalar' ? pick('1', 'scalar(up)') : tie('expr'), number);
    });
    return fc
      .tuple(fc.tuple(...args), maybe(0.06, number), maybe(0.02, pick(',')))
      .map(([given, more, comma]) => `${name}(${[...given, ...(more ? [more] : [])].join(', ')}${comma ?? ''})`);
  }),
  aggregation: pick(...aggregators).chain((name) => {
    const parameter = /topk|quantile|limit/.test(name) ? '3, ' : name === 'count_values' ? '"v", ' : '';
    const body = text('(', sometimes(0.95, fc.constant(parameter)), tie('expr'), ')');
    const by = text(pick(' by ', ' without '), labelList);
    return fc.oneof(
      text(fc.constant(name), body),
      text(fc.constant(name), by, body),
      text(fc.constant(name), body, by),
    );
  }),
}));

const junk = [...'()[]{},:=!@#\n"\'x1-._\\$;~ü<'.split(''), ...[' by', ' on ', ' bool ', '5m', '=~', ' offset ']];

/** PromQL, in half of the cases with something lost or gained. */
export const expression: fc.Arbitrary<string> = fc.oneof(expr, damaged(expr, junk));
