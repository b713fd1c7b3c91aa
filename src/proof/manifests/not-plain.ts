/** Thrown where a text is not plain block YAML. */
export const NOT_PLAIN = new Error('not plain block YAML');
