/**
 * A number as the unevaluated sum of two doubles, |lo| at most half a unit in the last place of hi: about 106 bits.
 * The algorithms are Dekker's (1971) and Knuth's; they rest on nothing but IEEE rounding of + - * /, which every engine
 * must get right, and do without a fused multiply-add, which JavaScript does not have.
 */
export interface DoubleDouble {
  readonly hi: number;
  readonly lo: number;
}

/** Splits a double into two halves of 26 bits: 2^27 + 1. */
const SPLITTER = 134217729;

/** log 2. */
export const LN2: DoubleDouble = { hi: 0.6931471805599453, lo: 2.3190468138462996e-17 };

/** a + b, exactly. */
export function twoSum(a: number, b: number): DoubleDouble {
  const hi = a + b;
  const virtual = hi - a;
  return { hi, lo: a - (hi - virtual) + (b - virtual) };
}

/** a * b, exactly (as long as nothing over- or underflows). */
export function twoProduct(a: number, b: number): DoubleDouble {
  const hi = a * b;
  const aWide = SPLITTER * a;
  const aHigh = aWide - (aWide - a);
  const aLow = a - aHigh;
  const bWide = SPLITTER * b;
  const bHigh = bWide - (bWide - b);
  const bLow = b - bHigh;
  return { hi, lo: aLow * bLow - (hi - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
}

/** a + b, with a relative error of some 2^-104. */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = twoSum(a.hi, b.hi);
  const low = twoSum(a.lo, b.lo);
  const sum = twoSum(high.hi, high.lo + low.hi);
  return twoSum(sum.hi, sum.lo + low.lo);
}

/** a * b, with a relative error of some 2^-102. */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = twoProduct(a.hi, b.hi);
  return twoSum(product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi));
}

/** `multiply` by one double. */
export function multiplyByDouble(a: DoubleDouble, b: number): DoubleDouble {
  return multiply(a, { hi: b, lo: 0 });
}

/** a / b, with a relative error of some 2^-102; b is not 0. */
export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const quotient = a.hi / b.hi;
  const rest = add(a, multiplyByDouble(b, -quotient));
  return twoSum(quotient, rest.hi / b.hi);
}

/** `divide` by one double. */
export function divideByDouble(a: DoubleDouble, b: number): DoubleDouble {
  return divide(a, { hi: b, lo: 0 });
}
