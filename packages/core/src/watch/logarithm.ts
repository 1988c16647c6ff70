const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** Which half of a double holds the exponent. */
const HIGH = new Uint32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;

/**
 * The natural logarithm of a positive normal number (NaN of NaN) to about 13 digits, which statistics do not notice. Only sums,
 * products and quotients: the same bits in every engine, and some twenty times faster than the correctly rounded one.
 */
export function logarithm(x: number): number {
  if (Number.isNaN(x)) {
    return NaN;
  }
  double[0] = x;
  let exponent = (words[HIGH] >>> 20) - 1023;
  words[HIGH] = (words[HIGH] & 0xfffff) | (1023 << 20);
  let mantissa = double[0]; // 1 <= mantissa < 2
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  // log m = 2 (s + s^3/3 + s^5/5 + ...) with |s| < 0.172: ten terms leave 1e-17.
  const s = (mantissa - 1) / (mantissa + 1);
  const s2 = s * s;
  let sum = 0;
  for (let k = 19; k >= 1; k -= 2) {
    sum = sum * s2 + 1 / k;
  }
  return exponent * Math.LN2 + 2 * s * sum;
}
