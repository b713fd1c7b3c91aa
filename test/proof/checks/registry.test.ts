import { checks } from '../../../src/proof/checks/registry';

test('codes are in order and belong to one check each, and so do names', () => {
  const codes = checks.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort());
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
});

test.each(checks.map((check) => [check.name, check] as const))(
  '%s reads well after "allow" and says who decides',
  (name, check) => {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(check.title).toMatch(/^[^A-Z].*[^.]$|^Istio/);
    expect(check.explanation.trim().split(/\s+/).length).toBeGreaterThan(15);
    expect(check.upstream).not.toBe('');
  },
);
