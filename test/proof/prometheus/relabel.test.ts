import type { JsonObject } from '../../../src/proof/manifests/manifest';
import { relabel } from '../../../src/proof/prometheus/relabel';
import { relabelError, relabelRule } from '../../../src/proof/prometheus/relabel-rule';

const apply = (labels: Record<string, string>, ...rules: JsonObject[]) => {
  const result = new Map(Object.entries(labels));
  const kept = relabel(
    result,
    rules.map((rule) => relabelRule(rule, 'utf8')),
  );
  return kept ? Object.fromEntries(result) : 'dropped';
};

test('a regular expression matches the whole value, new lines included', () => {
  const keep = { action: 'keep', source_labels: ['a'], regex: 'b.*' };
  expect(apply({ a: 'abc' }, keep)).toBe('dropped');
  expect(apply({ a: 'b\nc' }, keep)).toEqual({ a: 'b\nc' });
});

test('an alternative at the top level is anchored on both sides', () => {
  expect(apply({ a: 'bc' }, { action: 'drop', source_labels: ['a'], regex: 'b|c' })).toEqual({ a: 'bc' });
});

test('the selector rule of the operator compares value and presence', () => {
  const keep = { action: 'keep', source_labels: ['l', 'p'], regex: '(cache);true' };
  expect(apply({ l: 'cache', p: 'true' }, keep)).toEqual({ l: 'cache', p: 'true' });
  expect(apply({ l: 'cache' }, keep)).toBe('dropped');
});

test('a dot in a selector value matches any character', () => {
  expect(apply({ l: '1x2', p: 'true' }, { action: 'keep', source_labels: ['l', 'p'], regex: '(1.2);true' })).toEqual({
    l: '1x2',
    p: 'true',
  });
});

test('the shard rule keeps the address only while no hash is set', () => {
  const rule = { source_labels: ['__address__', '__tmp_hash'], target_label: '__tmp_hash', regex: '(.+);' };
  expect(apply({ __address__: 'a:1' }, rule)).toEqual({ __address__: 'a:1', __tmp_hash: 'a:1' });
  expect(apply({ __address__: 'a:1', __tmp_hash: 'mine' }, rule)).toEqual({ __address__: 'a:1', __tmp_hash: 'mine' });
});

test('a target label may be made of submatches, by number and by name', () => {
  const rule = { source_labels: ['a'], regex: '(?P<key>\\w+)=(.*)', target_label: '${key}_x', replacement: '$2-$key' };
  expect(apply({ a: 'tier=web' }, rule)).toEqual({ a: 'tier=web', tier_x: 'web-tier' });
});

test('two groups may have one name', () => {
  const rule = { source_labels: ['a'], regex: '(?P<x>.)(?P<x>.)', target_label: 'b', replacement: '$x$2' };
  expect(apply({ a: 'vw' }, rule)).toEqual({ a: 'vw', b: 'vw' });
});

test('the longest name after a dollar counts, and an unknown one is empty', () => {
  const rule = { source_labels: ['a'], regex: '(.*)', target_label: 'b', replacement: '$1x/${1}x/$$/$' };
  expect(apply({ a: 'v' }, rule)).toEqual({ a: 'v', b: '/vx/$/$' });
});

test('a replacement that comes to nothing deletes the label', () => {
  expect(apply({ a: '', b: '1' }, { source_labels: ['a'], target_label: 'b' })).toEqual({});
  expect(apply({ b: '1' }, { target_label: 'b', replacement: '' })).toEqual({});
});

test('legacy names refuse a target that UTF-8 names allow', () => {
  const rule = { source_labels: ['a'], regex: '(.*)', target_label: '$1', replacement: 'x' };
  const legacy = new Map([['a', 'b-c']]);
  relabel(legacy, [relabelRule(rule, 'legacy')]);
  expect([...legacy.keys()]).toEqual(['a']);
  expect(apply({ a: 'b-c' }, rule)).toEqual({ a: 'b-c', 'b-c': 'x' });
});

// Values of Go's crypto/md5, as in prometheus model/relabel/relabel_test.go.
test.each([
  ['baz', 1000, '976'],
  ['foo\nbar', 1000, '734'],
])('hashmod of %j by %d is %s', (value, modulus, hash) => {
  expect(apply({ a: value }, { action: 'hashmod', source_labels: ['a'], target_label: 'd', modulus })).toMatchObject({
    d: hash,
  });
});

test('labelmap copies to the replaced name and leaves the source', () => {
  expect(apply({ __meta_x: '1' }, { action: 'labelmap', regex: '__meta_(.+)', replacement: 'my_$1' })).toEqual({
    __meta_x: '1',
    my_x: '1',
  });
});

test('labeldrop and labelkeep look at names', () => {
  expect(apply({ a1: '1', b: '2' }, { action: 'labeldrop', regex: 'a.' })).toEqual({ b: '2' });
  expect(apply({ a1: '1', b: '2' }, { action: 'labelkeep', regex: 'a.' })).toEqual({ a1: '1' });
});

test('upper case maps rune by rune', () => {
  expect(apply({ a: 'straße' }, { action: 'uppercase', source_labels: ['a'], target_label: 'a' })).toEqual({
    a: 'STRAßE',
  });
});

test('keepequal compares the joined sources with the target label', () => {
  const rule = { action: 'keepequal', source_labels: ['a'], target_label: 'b' };
  expect(apply({ a: '1', b: '1' }, rule)).toEqual({ a: '1', b: '1' });
  expect(apply({ a: '1' }, rule)).toBe('dropped');
});

test.each<[JsonObject, string]>([
  [{ action: 'hashmod', target_label: 'a' }, 'relabel configuration for hashmod requires non-zero modulus'],
  [{ source_labels: ['a'] }, "relabel configuration for replace action requires 'target_label' value"],
  [{ target_label: 'a-b' }, '"a-b" is invalid \'target_label\' for replace action'],
  [{ target_label: 'a$' }, '"a$" is invalid \'target_label\' for replace action'],
  [{ action: 'labelmap', replacement: '${1}-x' }, '"${1}-x" is invalid \'replacement\' for labelmap action'],
  [{ action: 'lowercase', target_label: 'a', replacement: 'b' }, "'replacement' can not be set for lowercase action"],
  [
    { action: 'keepequal', target_label: 'a', regex: '(.*)' },
    "keepequal action requires only 'source_labels' and `target_label`, and no other fields",
  ],
  [{ action: 'labeldrop', source_labels: ['a'] }, "labeldrop action requires only 'regex', and no other fields"],
])('Prometheus refuses %j with legacy names', (rule, message) => {
  expect(relabelError(relabelRule(rule, 'legacy'))).toBe(message);
});

test('a long invalid name is refused at once', () => {
  const name = `${'$a'.repeat(5000)}-`;
  expect(relabelError(relabelRule({ target_label: name }, 'legacy'))).toContain("is invalid 'target_label'");
});
