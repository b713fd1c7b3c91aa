import { quote } from '../../../promql/quote';

const escapeSequence = String.raw`\\(?:[abfnrtv\\]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{3})`;
const stringBody = new RegExp(String.raw`^"(?:[^\\"\n]|\\"|${escapeSequence})*"$`, 'u');
const character = new RegExp(String.raw`^'(?:[^\\'\n]|\\'|${escapeSequence})'$`, 'u');

/** Why Go does not read a quoted string: strconv/quote.go, Unquote. */
export function stringError(literal: string): string | undefined {
  if (literal.startsWith('`')) return undefined;
  return stringBody.test(literal) && escapesExist(literal) ? undefined : 'invalid syntax';
}

/** Why Go does not read a character constant: text/template/parse/node.go, newNumber. */
export function characterError(literal: string): string | undefined {
  return character.test(literal) && escapesExist(literal) ? undefined : `malformed character constant: ${literal}`;
}

/** Why Go does not read a number: text/template/parse/node.go, newNumber. */
export function numberError(text: string): string | undefined {
  if (text.endsWith('i') && isFloat(text.slice(0, -1))) return undefined;
  if (isInteger(text)) return undefined;
  if (!isFloat(text)) return `illegal number syntax: ${quote(text)}`;
  return /[.eEpP]/.test(text) ? undefined : `integer overflow: ${quote(text)}`;
}

/** Why Go does not read a complex number, as `1+2i`: fmt/scan.go, complexTokens. */
export function complexError(text: string): string | undefined {
  const [, real, imaginary] = /^(.*[^eEpP])([+-].*)i$/.exec(text) ?? [];
  return isFloat(real ?? '') && isFloat(imaginary ?? '') ? undefined : 'syntax error scanning complex number';
}

/** Escapes above a byte and outside of Unicode. */
function escapesExist(literal: string): boolean {
  for (const [, octal, hex] of literal.matchAll(/\\(?:([0-7]{3})|[uU]([\da-fA-F]{4,8})|.)/gs)) {
    if (octal && Number.parseInt(octal, 8) > 0xff) return false;
    const code = hex ? Number.parseInt(hex, 16) : 0;
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return false;
  }
  return true;
}

/** Go strconv/atoi.go, ParseUint and ParseInt to base 0. */
function isInteger(text: string): boolean {
  const [, sign, digits] =
    /^([+-]?)(0[xX](?:_?[\da-fA-F])+|0[bB](?:_?[01])+|0[oO]?(?:_?[0-7])+|0|[1-9](?:_?\d)*)$/.exec(text) ?? [];
  if (digits === undefined) return false;
  const plain = digits.replaceAll('_', '');
  const value = BigInt(/^0\d/.test(plain) ? `0o${plain.slice(1)}` : plain);
  return value < (sign === '' ? 2n ** 64n : sign === '-' ? 2n ** 63n + 1n : 2n ** 63n);
}

/** Go strconv/atof.go, ParseFloat. */
function isFloat(text: string): boolean {
  const digits = String.raw`\d(?:_?\d)*`;
  const decimal = new RegExp(String.raw`^[+-]?(?:${digits}\.?(?:${digits})?|\.${digits})(?:[eE][+-]?${digits})?$`);
  if (decimal.test(text)) return Number.isFinite(Number(text.replaceAll('_', '')));
  return /^[+-]?0[xX]_?(?:[\da-fA-F]+\.?[\da-fA-F]*|\.[\da-fA-F]+)[pP][+-]?\d+$/.test(text);
}
