import type * as fc from 'fast-check';
import { few, fields, maybe, mostly, pick } from './choices';

const actions = [
  ...['replace', 'Replace', 'keep', 'Drop', 'hashmod', 'HashMod', 'labelmap', 'LabelMap', 'labeldrop', 'LabelKeep'],
  ...['lowercase', 'Uppercase', 'keepequal', 'DropEqual'],
];

const anyRelabeling = fields({
  action: maybe(0.8, pick(...actions)),
  sourceLabels: maybe(0.7, few(pick('job', 'pod', '__meta_x'))),
  separator: maybe(0.15, pick(';', '/', '')),
  targetLabel: maybe(0.75, pick('a', 'b_c', '__x', 'a-b', 'ü', '1a', '$1', 'a_$1', '${1}x', '', 'a.b')),
  regex: maybe(
    0.5,
    pick('(.*)', 'a|b', '(', 'a{1001}', '[z-a]', '(?P<x>a)(?P<x>b)', '^a$', '', '(?!a)', '\\d+', '(?i)a', 'a)(b'),
  ),
  modulus: maybe(0.25, pick(0, 1, 8)),
  replacement: maybe(0.3, pick('$1', 'x', '', '${1}_a', '$1-x', 'a b')),
});

export const relabelings = few(
  mostly(
    pick<object>({ action: 'keep', sourceLabels: ['a'], regex: 'x' }, { targetLabel: 'a', replacement: 'b' }),
    anyRelabeling,
  ),
);

/** How often and how long, under the names that the kind has for it. */
export const timing = (interval: string, timeout: string) =>
  fields({
    [interval]: maybe(0.4, pick('30s', '1m', '15s', '', '0', '1h30m')),
    [timeout]: maybe(0.2, mostly(pick('10s', '1500ms'), pick('30s', '45s', '1m', '', '0', '2h', '300y'))),
  });

export const selector = mostly(
  pick<object>(
    {},
    { matchLabels: { app: 'cart' } },
    { matchExpressions: [{ key: 'app', operator: 'In', values: ['cart'] }] },
  ),
  pick<object>(
    { matchLabels: { 'a/b/c': 'x' } },
    { matchLabels: { app: '-x' } },
    { matchLabels: { app: 'x'.repeat(64) } },
    { matchExpressions: [{ key: 'app', operator: 'Is' }] },
    { matchExpressions: [{ key: 'app', operator: 'In' }] },
    { matchExpressions: [{ key: 'app', operator: 'Exists', values: ['x'] }] },
  ),
);

export const scrapeClass = maybe(0.1, pick('default', 'tls', 'absent'));

export const labels = pick<Record<string, string>>({}, { a: 'b' }, { 'a-b': 'c' }, { z: '1', '1a': '2', 'b.c': '3' });

export const hosts = [
  ...['bb:9115', 'bb.ops.svc', '[::1]:80', '::1', '1.2.3.4:80', 'a_', 'a.', 'bb:+80', '1.2.3'],
  ...[
    'http://bb:9115',
    'bb:0',
    'bb:99999',
    '1.2.3.256',
    'a b',
    'bb:x',
    'bb:',
    '-a',
    'a..b',
    '[::1]',
    'a:b:c',
    ':80',
    '[a]:1',
  ],
];

export const urls = [
  ...[
    'http://x/y',
    'https://a.b:80/c',
    'http://ü/',
    'http://u@s@h/',
    'tcp://a:2375',
    'tcp://a:b:3',
    'unix:///docker.sock',
  ],
  ...['http://x:y', 'http://[::1', 'http://a b/', 'http://x/%zz', 'http://a:1:2/', 'http://[1.2.3.4]/', 'http://x/#%z'],
  ...['http://a%41/', 'http:///x', 'http://[::1%25]/', 'http://[fe80::1%25en0]:80/'],
];
export const url: fc.Arbitrary<string> = pick(...urls);
