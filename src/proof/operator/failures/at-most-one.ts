import { quote } from '../../promql/quote';
import { fail, type Problems } from '../verdict';

/** Upstream names the fields in the random order of a Go map; here in the order given. */
export function* atMostOneProblems<T>(config: T, fields: readonly (keyof T & string)[]): Problems {
  const set = fields.filter((field) => config[field]).map(quote);
  if (set.length < 2) return;
  yield* fail(`${set.join(' and ')} can't be set at the same time, at most one of them must be defined`);
}
