import { log } from './exactMath';
import { RandomState } from '../random/randomState';

/*
 * The logarithm beside one of 200 bits in whole numbers. What dev/golden/sklearn compares are values as they come; here are
 * those whose last bit is the hardest to get right.
 */

const random = new RandomState(3);
const ONE = BigInt(1) << BigInt(200);

/** log(a / b) = 2 artanh(s), s = (a - b) / (a + b), in units of 2^-200: 2 (s + s^3/3 + s^5/5 ...). */
function logOfRatio(a: bigint, b: bigint): bigint {
  const s = ((a - b) * ONE) / (a + b);
  const square = (s * s) / ONE;
  let sum = BigInt(0);
  let power = s;
  for (let n = 1; power !== BigInt(0); n += 2) {
    sum += power / BigInt(n);
    power = (power * square) / ONE;
  }
  return BigInt(2) * sum;
}

const LOG_2 = logOfRatio(BigInt(2), BigInt(1));

function logOf200Bits(x: number): bigint {
  const exponent = Number(new BigUint64Array(Float64Array.of(x).buffer)[0] >> BigInt(52)) - 1023;
  const mantissa = x / 2 ** exponent;
  return BigInt(exponent) * LOG_2 + logOfRatio(BigInt(mantissa * 2 ** 53), BigInt(2 ** 53));
}

/** The next doubles on both sides of one that is not 0. */
function neighbours(value: number): number[] {
  const double = new Float64Array([value]);
  const bits = new BigInt64Array(double.buffer);
  return [1, -2].map((step) => {
    bits[0] += BigInt(step);
    return double[0];
  });
}

/** True if no other double is nearer to the logarithm of x. */
function isNearest(found: number, x: number): boolean {
  const exact = logOf200Bits(x);
  const distance = (value: number): bigint => {
    const difference = BigInt(value * 2 ** 200) - exact;
    return difference < BigInt(0) ? -difference : difference;
  };
  return neighbours(found).every((other) => distance(found) < distance(other));
}

it.each<[string, () => number]>([
  ['of any size', () => (1 + random.double()) * 2 ** (random.below(2000) - 1000)],
  ['near the square root of 2, where its series is longest', () => 1.39 + 0.045 * random.double()],
  ['just below 1, where it is small', () => 1 - (1 + random.below(2 ** 20)) * 2 ** -53],
  ['just above 1', () => 1 + (1 + random.below(2 ** 20)) * 2 ** -52],
])('log is correctly rounded for numbers %s', (_, next) => {
  const numbers = Array.from({ length: 3000 }, next);
  expect(numbers.filter((x) => !isNearest(log(x), x))).toEqual([]);
});
