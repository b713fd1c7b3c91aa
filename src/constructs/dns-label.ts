import { Mistake } from './mistakes';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/**
 * Names of Services and namespaces, and every name that becomes one.
 *
 * @throws Mistake if it is none, with the nearest name that is one
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names
 */
export function requireDnsLabel(what: string, name: string): void {
  if (DNS_LABEL.test(name)) return;
  const near = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
  throw new Mistake(
    `${what} must be a DNS label (at most 63 of a-z, 0-9 and "-", which may not stand at an end), got "${name}"; ` +
      (near ? `did you mean "${near}"?` : 'name it'),
  );
}
