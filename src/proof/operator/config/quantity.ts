/** resource.Quantity as written: `1.1`, `1100m`, `3`. */
export type Quantity = string | number;

const decimalSuffixes = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'] as const;

/** Digits times a power of ten: k8s.io/apimachinery pkg/api/resource/quantity.go, ParseQuantity. */
function parse(quantity: Quantity): { readonly digits: number; readonly scale: number } {
  const [, sign, whole, fraction = '', suffix] = /^([+-]?)(\d*)(?:\.(\d*))?(.*)$/.exec(String(quantity)) ?? [];
  const digits = Number(`${sign}${whole}${fraction}`);
  const binary = /^([KMGTPE])i$/.exec(suffix);
  if (binary) return { digits: digits * 1024 ** (1 + 'KMGTPE'.indexOf(binary[1])), scale: -fraction.length };

  const exponent = /^[eE](.+)$/.exec(suffix);
  const ofSuffix = 3 * ((decimalSuffixes as readonly string[]).indexOf(suffix) - decimalSuffixes.indexOf(''));
  return { digits, scale: (exponent ? Number(exponent[1]) : ofSuffix) - fraction.length };
}

/** quantity.go, AsApproximateFloat64: one multiplication, so `0.3` is 0.30000000000000004. */
export function approximateFloat(quantity: Quantity): number {
  const { digits, scale } = parse(quantity);
  return scale === 0 ? digits : digits * Number(`1e${scale}`);
}

/** quantity.go, String: without a fraction and with the largest suffix that allows it. */
export function canonicalText(quantity: Quantity): string {
  const { digits, scale } = parse(quantity);
  let [mantissa, exponent] = [digits, scale];
  while (mantissa !== 0 && mantissa % 10 === 0) [mantissa, exponent] = [mantissa / 10, exponent + 1];
  while (exponent % 3 !== 0) [mantissa, exponent] = [mantissa * 10, exponent - 1];
  return mantissa === 0 ? '0' : `${mantissa}${decimalSuffixes[exponent / 3 + decimalSuffixes.indexOf('')] ?? ''}`;
}
