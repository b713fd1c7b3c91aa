import type { YamlError } from './yaml-error';

/** Why a text is not YAML, as a person would say it. */
export interface SyntaxProblem {
  /** Index of the offending character. */
  readonly offset: number;
  readonly message: string;
  readonly fix?: string;
}

/** Actions that only Helm's templates have; `{{ $labels.pod }}` of an alert is none. */
const HELM_ACTION =
  /\{\{-?\s*(?:\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|\/\*|(?:if|else|end|range|with|include|template|define|block|toYaml|tpl|fail|required)\b)/;

const QUOTE = 'put the whole value in quotes';

export function syntaxProblem(text: string, { reason, offset }: YamlError): SyntaxProblem {
  const action = text.includes('{{') ? text.search(HELM_ACTION) : -1;
  if (action >= 0) {
    const message = 'a Helm template, not the objects that it renders';
    return { offset: action, message, fix: 'pass the output of `helm template`' };
  }
  const char = text[offset] ?? '';
  if (char === '\t') return { offset, message: 'YAML forbids tabs as indentation', fix: 'replace the tab with spaces' };
  if (reason === 'bad indentation of a mapping entry') return { offset, ...misplaced(text, offset, char) };
  if (/end of the (stream|document) within a \w+ quoted/.test(reason))
    return { offset, message: 'a quote is not closed' };
  if (/end of the stream within a flow/.test(reason)) return { offset, message: 'a bracket is not closed' };
  return { offset, message: `not YAML: ${reason}` };
}

function misplaced(text: string, offset: number, char: string): { message: string; fix: string } {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (before.trim() === '') {
    return {
      message: 'this line is indented neither as the line above nor as a line that contains it',
      fix: 'align it with its neighbours',
    };
  }
  if (char === ':') return { message: 'a second ": " in one line', fix: QUOTE };
  return { message: `a value cannot go on with ${JSON.stringify(char)} here`, fix: QUOTE };
}
