/** Why a text is not YAML, and where. */
export class YamlError extends Error {
  constructor(
    readonly reason: string,
    /** Index of the offending character in the text. */
    readonly offset: number,
  ) {
    super(reason);
    this.name = 'YamlError';
  }
}
