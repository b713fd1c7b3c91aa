/** A mistake in a PromQL expression, and where it is. */
export class PromqlError extends Error {
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

/** prometheus promql/parser/parse.go, (*ParseErr).Error. */
export function describe({ message, position }: PromqlError, expression: string): string {
  if (expression === '') return `unknown position: parse error: ${message}`;
  const before = expression.slice(0, position);
  const line = before.split('\n').length;
  return `${line}:${position - before.lastIndexOf('\n')}: parse error: ${message}`;
}
