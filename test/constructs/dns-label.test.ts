import { requireDnsLabel } from '../../src/constructs/dns-label';

test('a name that is no DNS label is refused with the nearest one that is', () => {
  expect(() => requireDnsLabel('`name`', 'My_App')).toThrow('got "My_App"; did you mean "my-app"?');
});

test.each(['a', 'a-1', '0'.repeat(63)])('%s is a DNS label', (name) => {
  expect(() => requireDnsLabel('`name`', name)).not.toThrow();
});

test.each(['', '-', 'a.b', '-a', 'a-', '0'.repeat(64)])('"%s" is no DNS label', (name) => {
  expect(() => requireDnsLabel('`name`', name)).toThrow('must be a DNS label');
});
