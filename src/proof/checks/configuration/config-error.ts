import type { Manifest } from '../../manifests/manifest';
import type { Inquiry } from '../inquiry';

/** Why the operator cannot generate the configuration of a Prometheus, in the kinds of mistakes that people make. */
export type ConfigMistake = 'scrape-class' | 'version' | 'secret' | 'other';

const words: readonly (readonly [RegExp, ConfigMistake])[] = [
  [/unsupported Prometheus version|failed to parse Prometheus version/, 'version'],
  [
    /(?:secrets|configmaps) "[^"]*" not found|key "[^"]*" in (?:secret|configmap) "[^"]*" not found|key \S+ could not be found in secret/,
    'secret',
  ],
  [/scrape class|scrapeClass/, 'scrape-class'],
];

/** The operator's words, if a Prometheus has this mistake. */
export function configErrorOf(
  prometheus: Manifest,
  mistake: ConfigMistake,
  { prometheuses }: Inquiry,
): string | undefined {
  const message = prometheuses.find(({ operation }) => operation.prometheus === prometheus)?.operation.configError;
  if (message === undefined) return undefined;
  const found = words.find(([pattern]) => pattern.test(message))?.[1] ?? 'other';
  return found === mistake ? message : undefined;
}
