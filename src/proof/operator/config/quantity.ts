/** resource.Quantity as written: `1.1`, `1100m`, `3`. */
export type Quantity = string | number;

const decimalExponents: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  '': 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};

/**
 * k8s.io/apimachinery pkg/api/resource/quantity.go, AsApproximateFloat64: digits times a power of ten, so `0.3` is
 * 0.30000000000000004.
 */
export function approximateFloat(quantity: Quantity): number {
  const [, sign, whole, fraction = '', suffix] = /^([+-]?)(\d*)(?:\.(\d*))?(.*)$/.exec(String(quantity)) ?? [];
  const digits = Number(`${sign}${whole}${fraction}`);
  const binary = /^([KMGTPE])i$/.exec(suffix);
  if (binary) return (digits / 10 ** fraction.length) * 1024 ** (1 + 'KMGTPE'.indexOf(binary[1]));

  const exponent = /^[eE](.+)$/.exec(suffix);
  const scale = (exponent ? Number(exponent[1]) : (decimalExponents[suffix] ?? 0)) - fraction.length;
  return scale === 0 ? digits : digits * Number(`1e${scale}`);
}
