import { checks } from '../../../src/proof/checks/registry';
import { idOf, type Manifest } from '../../../src/proof/manifests/manifest';
import { prove } from '../../../src/proof/prove';
import { fixture, fixtureNames } from './fixtures';

test('every check has a pair of fixtures, and every pair a check', () => {
  expect(fixtureNames).toEqual(checks.map(({ name }) => name).sort());
});

describe.each(fixtureNames)('%s', (name) => {
  const bad = fixture(name, 'bad');
  const good = fixture(name, 'good');

  test('bad.yaml has exactly this finding', () => {
    const { findings, unknowns } = prove(bad, { complete: true });
    expect(findings.map(({ check }) => check.name)).toEqual([name]);
    expect(unknowns).toEqual([]);
  });

  test('good.yaml has nothing to report', () => {
    const { findings, unknowns } = prove(good, { complete: true });
    expect(findings.map(({ check, facts }) => [check.name, ...facts])).toEqual([]);
    expect(unknowns).toEqual([]);
  });

  test('without --complete nothing but this may be found, and nothing in good.yaml', () => {
    const { findings, unknowns } = prove(bad);
    expect(findings.map((finding) => finding.check.name).filter((found) => found !== name)).toEqual([]);
    expect(findings.length + unknowns.length).toBeGreaterThan(0);
    expect(prove(good).findings).toEqual([]);
  });

  test('the object that the finding wants edited is the only one that differs, besides what it wants added', () => {
    const [{ object }] = prove(bad, { complete: true }).findings;
    const before = new Set(bad.map(idOf));
    const edited = changed(bad, good).filter((id) => before.has(id));
    expect(edited.filter((id) => id !== idOf(object))).toEqual([]);
    expect(changed(bad, good)).not.toEqual([]);
  });
});

function changed(before: readonly Manifest[], after: readonly Manifest[]): string[] {
  const texts = (objects: readonly Manifest[]) =>
    new Map(objects.map((object) => [idOf(object), JSON.stringify(object.body)]));
  const [old, young] = [texts(before), texts(after)];
  return [...new Set([...old.keys(), ...young.keys()])].filter((id) => old.get(id) !== young.get(id));
}
