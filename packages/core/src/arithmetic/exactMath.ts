import {
  add,
  divide,
  divideByDouble,
  type DoubleDouble,
  LN2,
  multiply,
  multiplyByDouble,
  twoSum,
} from './doubleDouble';

/*
 * The standard leaves the last bit of Math.log, Math.exp and Math.pow to the engine, and the engines differ. These two
 * are correctly rounded: computed with about 106 bits, of which 53 are kept. (A wrong rounding would need a value
 * within 2^-100 of the middle between two doubles; the reference vectors have none.)
 */

const ONE: DoubleDouble = { hi: 1, lo: 0 };
/** 1/0!, 1/1!, 1/2! ... */
const inverseFactorials: readonly DoubleDouble[] = firstInverseFactorials(27);
const bits = new DataView(new ArrayBuffer(8));

/**
 * 2^x, correctly rounded.
 *
 * @throws RangeError unless -1000 <= x <= 1000, where the result is a normal number.
 */
export function exp2(x: number): number {
  if (!(x >= -1000 && x <= 1000)) {
    throw new RangeError(`Got the exponent ${x}; expected -1000 .. 1000.`);
  }
  const exponent = Math.round(x);
  const power = exp2OfFraction(x - exponent);
  return (power.hi + power.lo) * powerOfTwo(exponent);
}

/** 2^x with about 106 bits, for -1/2 <= x <= 1/2. */
function exp2OfFraction(x: number): DoubleDouble {
  const j = Math.round(64 * x);
  return multiply(exp(multiplyByDouble(LN2, x - j / 64), 13), powersOf64thRoot[j + 32]);
}

/** 2^(a/8) for a = -4 .. 4, and 2^(b/64) for b = 0 .. 7. */
const powersOf8thRoot = Array.from({ length: 9 }, (_, i) => exp(multiplyByDouble(LN2, (i - 4) / 8), 26));
const powersWithin8th = Array.from({ length: 8 }, (_, b) => exp(multiplyByDouble(LN2, b / 64), 16));

/** 2^(j/64) for j = -32 .. 32: products, as a series takes a hundred times as long, and a panel waits for this table. */
const powersOf64thRoot: readonly DoubleDouble[] = Array.from({ length: 65 }, (_, i) =>
  multiply(powersOf8thRoot[i >> 3], powersWithin8th[i & 7])
);

/** 2^(j/512) for j = -256 .. 256, with about 101 bits. */
export function powersOf512thRoot(): DoubleDouble[] {
  const within64th = Array.from({ length: 8 }, (_, j) => exp2OfFraction(j / 512));
  return Array.from({ length: 513 }, (_, i) => multiply(powersOf64thRoot[i >> 3], within64th[i & 7]));
}

/** e^z by the first terms of its series: 1 + z (1 + z (1/2! + z (1/3! + ...))). */
function exp(z: DoubleDouble, nTerms: number): DoubleDouble {
  let sum = inverseFactorials[nTerms];
  for (let n = nTerms - 1; n >= 0; n--) {
    sum = add(inverseFactorials[n], multiply(z, sum));
  }
  return sum;
}

function firstInverseFactorials(length: number): DoubleDouble[] {
  const inverses = [ONE];
  while (inverses.length < length) {
    inverses.push(divideByDouble(inverses[inverses.length - 1], inverses.length));
  }
  return inverses;
}

/** 2^k, exactly, for whole k from -1022 to 1023. */
export function powerOfTwo(k: number): number {
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

/**
 * The natural logarithm, correctly rounded.
 *
 * @throws RangeError unless x is a positive normal number (2^-1022 or more, finite).
 */
export function log(x: number): number {
  if (!(x >= 2.2250738585072014e-308 && x < Infinity)) {
    throw new RangeError(`Got ${x}; expected a positive number to take the logarithm of.`);
  }
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let exponent = (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | (1023 << 20));
  let mantissa = bits.getFloat64(0); // 1 <= mantissa < 2
  if (mantissa > Math.SQRT2) {
    exponent += 1;
    mantissa /= 2;
  }
  const sum = add(multiplyByDouble(LN2, exponent), logNearOne(mantissa));
  return sum.hi + sum.lo;
}

/** 1/45, 1/43, ... 1/1. */
const inversesOfOdd: readonly DoubleDouble[] = Array.from({ length: 23 }, (_, i) => divideByDouble(ONE, 45 - 2 * i));
/** So many terms of the series are below 2^-60 of the sum: the bits of a double are enough for them. */
const N_SMALL_TERMS = 12;

/** log m = 2 artanh(s) = 2 (s + s^3/3 + s^5/5 + ...), s = (m - 1) / (m + 1), for sqrt(1/2) < m <= sqrt(2): s^2 < 0.03. */
function logNearOne(m: number): DoubleDouble {
  const s = divide({ hi: m - 1, lo: 0 }, twoSum(m, 1));
  const s2 = multiply(s, s);
  let small = 0;
  for (let i = 0; i < N_SMALL_TERMS; i++) {
    small = inversesOfOdd[i].hi + s2.hi * small;
  }
  let sum: DoubleDouble = { hi: small, lo: 0 };
  for (let i = N_SMALL_TERMS; i < inversesOfOdd.length; i++) {
    sum = add(inversesOfOdd[i], multiply(s2, sum));
  }
  return multiply(multiplyByDouble(s, 2), sum);
}
