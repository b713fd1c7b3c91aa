/** Why a field selector such as `metadata.name=x` cannot be read: k8s.io/apimachinery pkg/fields/selector.go, ParseSelector. */
export function fieldSelectorError(text: string): string | undefined {
  for (const [term] of text.matchAll(/(?:\\.|[^\\,]|\\$)+/gsu)) {
    const [, value] = /^.*?(?:!=|==|=)(.*)$/su.exec(term) ?? [];
    if (value === undefined) return `invalid selector: '${text}'; can't understand '${term}'`;
    const error = valueError(value);
    if (error !== undefined) return error;
  }
  return undefined;
}

/** k8s.io/apimachinery pkg/fields/selector.go, UnescapeValue. */
function valueError(value: string): string | undefined {
  for (const [piece] of value.matchAll(/\\.?|[,=]/gsu)) {
    if (piece.startsWith('\\') && !/^\\[\\,=]$/.test(piece)) {
      return `invalid field selector: invalid escape sequence: ${piece}`;
    }
    if (piece === ',' || piece === '=')
      return `invalid field selector: unescaped character in value: ${piece.codePointAt(0)}`;
  }
  return undefined;
}
