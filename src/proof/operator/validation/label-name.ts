import { atLeast, type Version } from '../version';

/** prometheus-operator pkg/operator/validations.go, ValidationSchemeForPrometheus: any UTF-8 text since Prometheus 3. */
export function isLabelName(name: string, version: Version): boolean {
  return allowsUtf8(version) ? name !== '' : /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name);
}

export function allowsUtf8(version: Version): boolean {
  return atLeast(version, '3.0.0');
}

/** pkg/prometheus/resource_selector.go, validateStaticConfigLabels: the first bad name in alphabetical order. */
export function badLabelName(labels: Readonly<Record<string, string>>, version: Version): string | undefined {
  return Object.keys(labels)
    .sort()
    .find((name) => !isLabelName(name, version));
}
