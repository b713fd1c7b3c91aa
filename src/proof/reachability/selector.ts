import { listOf, objectOf, objectsOf, textOf, textsOf } from '../cluster/fields';
import type { LabelSelector } from '../cluster/label-selector';
import type { Json } from '../manifests/manifest';

/** The label selector that a field of an object holds that nobody has validated. */
export function selectorIn(value: Json | undefined): LabelSelector {
  const { matchLabels, matchExpressions } = objectOf(value);
  return {
    matchLabels: textsOf(matchLabels),
    matchExpressions: objectsOf(matchExpressions).map(({ key, operator, values }) => ({
      key: textOf(key),
      operator: textOf(operator),
      values: listOf(values).map(String),
    })),
  };
}
