/** Which label names are allowed: prometheus/common model/metric.go, ValidationScheme. */
export type NameScheme = 'legacy' | 'utf8';

export function isLabelName(name: string, scheme: NameScheme): boolean {
  return scheme === 'utf8' ? name !== '' && !/\p{Surrogate}/u.test(name) : /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name);
}

/** prometheus util/strutil/strconv.go, SanitizeLabelName. */
export function sanitizeLabelName(name: string): string {
  return name.replace(/[^a-zA-Z0-9_]/gu, '_');
}
