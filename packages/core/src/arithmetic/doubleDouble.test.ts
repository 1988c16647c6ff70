import fc from 'fast-check';
import {
  add,
  divide,
  divideByDouble,
  type DoubleDouble,
  multiply,
  multiplyByDouble,
  twoProduct,
  twoSum,
} from './doubleDouble';

/** Whole numbers of up to 53 bits, positive and negative: BigInt says what is exact. */
const whole = fc.maxSafeInteger();
const runs = { seed: 1, numRuns: 500 };

/** Numbers of about 106 bits, as exact as BigInt holds them. */
const double2 = fc.tuple(whole, whole).map(([a, b]) => twoProduct(a, b));

const exact = ({ hi, lo }: DoubleDouble): bigint => BigInt(hi) + BigInt(lo);

/** Whether a number is so near to a quotient of whole numbers that 2^-100 of it lie between. */
function isNear(found: DoubleDouble, numerator: bigint, denominator: bigint): boolean {
  // As whole numbers of units of 2^-200: doubles of at most 2^106 have no finer digits here.
  const scaled = (value: number): bigint => {
    const split = Math.trunc(value);
    return (BigInt(split) << BigInt(200)) + BigInt((value - split) * 2 ** 200);
  };
  const difference = (scaled(found.hi) + scaled(found.lo)) * denominator - (numerator << BigInt(200));
  const size = (value: bigint): bigint => (value < BigInt(0) ? -value : value);
  return size(difference) <= size(numerator << BigInt(200)) >> BigInt(100);
}

it('twoSum is exact: the rounded sum, and what was rounded away', () => {
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      const sum = twoSum(2 ** 20 * a, b);
      expect(sum.hi).toBe(2 ** 20 * a + b);
      expect(exact(sum)).toBe((BigInt(a) << BigInt(20)) + BigInt(b));
    }),
    runs
  );
});

it('twoProduct is exact: the rounded product, and what was rounded away', () => {
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      expect(twoProduct(a, b).hi).toBe(a * b);
      expect(exact(twoProduct(a, b))).toBe(BigInt(a) * BigInt(b));
    }),
    runs
  );
});

it('sums and products of such numbers are right to 100 bits', () => {
  fc.assert(
    fc.property(double2, double2, whole, (a, b, c) => {
      expect(isNear(multiplyByDouble({ hi: a.hi / 2 ** 60, lo: a.lo / 2 ** 60 }, 2 ** 60), exact(a), BigInt(1))).toBe(
        true
      );
      expect(isNear(multiply(twoSum(c, 0.5), { hi: 2, lo: 0 }), BigInt(2) * BigInt(c) + BigInt(1), BigInt(1))).toBe(
        true
      );
      // Of equal sign, where nothing cancels.
      const [up, down] = [a, b].map((x) => (x.hi < 0 ? { hi: -x.hi, lo: -x.lo } : x));
      expect(isNear(add(up, down), exact(up) + exact(down), BigInt(1))).toBe(true);
    }),
    runs
  );
});

it('quotients are right to 100 bits', () => {
  fc.assert(
    fc.property(whole, fc.integer({ min: 1 }), (a, b) => {
      expect(isNear(divideByDouble({ hi: a, lo: 0 }, b), BigInt(a), BigInt(b))).toBe(true);
      expect(isNear(divide({ hi: a, lo: 0 }, twoProduct(b, 3)), BigInt(a), BigInt(3) * BigInt(b))).toBe(true);
    }),
    runs
  );
});
