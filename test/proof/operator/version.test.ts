import { atLeast, parseVersion, type Version } from '../../../src/proof/operator/version';

test.each([
  ['v3.13.1', [3, 13, 1]],
  [' 2.45', [2, 45, 0]],
  ['3', [3, 0, 0]],
  ['v02.045.1', [2, 45, 1]],
  ['v3.0.0+build.7', [3, 0, 0]],
])('%j is read as %j', (text, [major, minor, patch]) => {
  expect(parseVersion(text)).toMatchObject({ major, minor, patch });
});

test.each([
  ['', 'Invalid character(s) found in major number ""'],
  ['main', 'Invalid character(s) found in major number "0main"'],
  ['3-rc', 'Short version cannot contain PreRelease/Build meta data'],
  ['3.1.0-rc.01', 'Numeric PreRelease version must not contain leading zeroes "01"'],
])('%j is no version', (text, error) => {
  expect(parseVersion(text)).toEqual({ error });
});

test('a release candidate comes before its release', () => {
  const candidate = parseVersion('v3.0.0-rc.1') as Version;

  expect(atLeast(candidate, '3.0.0')).toBe(false);
  expect(atLeast(candidate, '2.55.1')).toBe(true);
});
