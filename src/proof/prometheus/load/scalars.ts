import type { JsonObject } from '../../manifests/manifest';
import { parseUrl } from '../../operator/validation/go-url';
import { quote } from '../../promql/quote';
import { parseDuration } from '../duration';
import { isLabelName } from '../label-name';
import { checked, type Decoder, Refusal } from './decode';

/** prometheus/common model/time.go, Duration.UnmarshalYAML. */
export const duration: Decoder = checked((text) => {
  const parsed = parseDuration(text);
  if (typeof parsed !== 'number') throw new Refusal(parsed.error);
});

/** prometheus/common config/http_config.go, URL.UnmarshalYAML. */
export const url: Decoder = checked((text) => {
  const parsed = parseUrl(text);
  if ('error' in parsed) throw new Refusal(parsed.error);
});

/** prometheus/common config/http_config.go, TLSVersion.UnmarshalYAML. */
export const tlsVersion: Decoder = checked((text) => {
  if (!['TLS10', 'TLS11', 'TLS12', 'TLS13'].includes(text)) throw new Refusal(`unknown TLS version: ${text}`);
});

/** prometheus/common model/labels.go, LabelName.UnmarshalYAML: UTF-8 names, whatever the scheme of the job. */
export const labelName: Decoder = checked((text) => {
  if (!isLabelName(text, 'utf8')) throw new Refusal(`${quote(text)} is not a valid label name`);
});

/** prometheus/common model/metric.go, ValidationScheme.UnmarshalYAML. */
export const validationScheme: Decoder = checked((text) => {
  if (!['', 'legacy', 'utf8'].includes(text)) throw new Refusal(`unrecognized ValidationScheme: ${quote(text)}`);
});

export function oneOf(values: readonly string[], complaint: (text: string) => string): Decoder {
  return checked((text) => {
    if (!values.includes(text)) throw new Refusal(complaint(text));
  });
}

/** Whether a field of a struct differs from Go's zero value. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== 0 && value !== false;
}

/** Whether a pointer in a Go struct is not nil. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** How many of the fields are set. */
export function count(object: JsonObject, ...names: readonly string[]): number {
  let set = 0;
  for (const name of names) if (isSet(object[name])) set++;
  return set;
}
