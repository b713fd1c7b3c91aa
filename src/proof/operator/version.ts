import type { Manifest } from '../manifests/manifest';
import { quote } from '../promql/quote';

/** A semantic version; build metadata plays no part in comparisons. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly pre: readonly string[];
}

/** What the operator runs when `spec.version` is empty: prometheus-operator pkg/operator/defaults.go, DefaultPrometheusVersion. */
export const defaultPrometheusVersion = 'v3.13.1';

/** The version that the operator assumes, whatever the image's tag says. */
export function prometheusVersionText(prometheus: Manifest): string {
  const spec = prometheus.body.spec as { version?: string } | undefined;
  return spec?.version || defaultPrometheusVersion;
}

/** The version of this Prometheus, or why the operator cannot read it. */
export function prometheusVersion(prometheus: Manifest): Version | { readonly error: string } {
  return parseVersion(prometheusVersionText(prometheus));
}

/** blang/semver semver.go, ParseTolerant: spaces, a `v`, leading zeros and missing parts are forgiven. */
export function parseVersion(text: string): Version | { readonly error: string } {
  const parts = split(text.trim().replace(/^v/, '')).map(withoutLeadingZeros);
  if (parts.length < 3 && /[+-]/.test(parts[parts.length - 1])) {
    return { error: 'Short version cannot contain PreRelease/Build meta data' };
  }
  const [major, minor = '0', tail = '0'] = parts;
  const [beforeBuild, ...build] = tail.split('+');
  const [patch, ...pre] = beforeBuild.split('-');
  const identifiers = pre.length > 0 ? pre.join('-').split('.') : [];

  const error =
    numberError('major', major) ??
    numberError('minor', minor) ??
    numberError('patch', patch) ??
    identifiers.map(preReleaseError).find(Boolean) ??
    (build.length > 0 ? build.join('+').split('.').map(buildError).find(Boolean) : undefined);
  return error ? { error } : { major: Number(major), minor: Number(minor), patch: Number(patch), pre: identifiers };
}

/** Whether a version is not older than another one, such as `2.36.0`. */
export function atLeast(version: Version, minimum: string): boolean {
  const [major, minor, patch] = numbersOf(minimum);
  const difference = version.major - major || version.minor - minor || version.patch - patch;
  return difference > 0 || (difference === 0 && version.pre.length === 0);
}

/** The minimums are a few dozen literals, asked for again and again. */
const minimums = new Map<string, readonly number[]>();

function numbersOf(minimum: string): readonly number[] {
  const numbers = minimums.get(minimum) ?? minimum.split('.').map(Number);
  minimums.set(minimum, numbers);
  return numbers;
}

function split(text: string): string[] {
  const [major, minor, ...tail] = text.split('.');
  return [major, minor, tail.length > 0 ? tail.join('.') : undefined].filter((part) => part !== undefined);
}

/** Upstream's way to do it also puts a zero before what is not a number, and shows it in the error. */
function withoutLeadingZeros(part: string): string {
  return part.length > 1 ? part.replace(/^0*(?!\d)/, '0').replace(/^0+(?=\d)/, '') : part;
}

function numberError(part: string, text: string): string | undefined {
  return /^\d+$/.test(text) ? undefined : `Invalid character(s) found in ${part} number ${quote(text)}`;
}

function preReleaseError(identifier: string): string | undefined {
  if (identifier === '') return 'Prerelease is empty';
  if (/^0\d+$/.test(identifier))
    return `Numeric PreRelease version must not contain leading zeroes ${quote(identifier)}`;
  return /^[0-9A-Za-z-]+$/.test(identifier)
    ? undefined
    : `Invalid character(s) found in prerelease ${quote(identifier)}`;
}

function buildError(identifier: string): string | undefined {
  if (identifier === '') return 'Build meta data is empty';
  return /^[0-9A-Za-z-]+$/.test(identifier)
    ? undefined
    : `Invalid character(s) found in build meta data ${quote(identifier)}`;
}
