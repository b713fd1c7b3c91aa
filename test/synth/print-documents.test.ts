import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import { printDocuments } from '../../src/synth/yaml/print-documents';
import { manifestBody } from './random-manifest';

const printed = (...documents: unknown[]) => Buffer.concat(printDocuments(documents)).toString();

test('any documents are printed as cdk8s prints them', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(manifestBody, fc.anything()), { maxLength: 3 }), (documents) => {
      expect(printed(...documents)).toBe(Yaml.stringify(...documents));
    }),
    { numRuns: 2000 },
  );
});

test('text of several lines is indented with its place', () => {
  const text = 'first\n  second\n\nthird\n';
  const document = { a: { b: [{ c: text }, [text]] }, text };
  expect(printed(document)).toBe(Yaml.stringify(document));
});

test('an object that is there twice becomes an alias', () => {
  const twice = { a: 1 };
  expect(printed({ one: twice, two: twice })).toBe('one: &a1\n  a: 1\ntwo: *a1\n');
});
