/** Actions that only Helm's templates have; `{{ $labels.pod }}` of an alert is none. */
const HELM_ACTION =
  /\{\{-?\s*(?:\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|\/\*|(?:if|else|end|range|with|include|template|define|block|toYaml|tpl|fail|required)\b)/;

/** Where a Helm template has its first action, or -1. */
export function helmActionIn(text: string): number {
  return text.includes('{{') ? text.search(HELM_ACTION) : -1;
}
