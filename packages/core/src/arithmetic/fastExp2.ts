import { exp2, powerOfTwo, powersOf512thRoot } from './exactMath';

/*
 * 2^x in plain doubles, for most x.
 *
 * Why it gives the same as exactMath.exp2: x is split exactly into k + j/512 + r, k and j integers, |r| <= 2^-10. Then
 * 2^x = 2^k T (1 + p), T = 2^(j/512) from a table with 101 bits (hi + lo), p = e^(r ln 2) - 1, |p| < 6.8e-4. The sum
 * lo + T p is computed in doubles with an error below 5.3 * 2^-53 * 6.8e-4 T < 2^-61 T (five roundings, and ln 2 itself
 * cut to a double; the series' next term is below 2e-22). If hi + (lo - 2^-61 T) and hi + (lo + 2^-61 T) round to the
 * same double, the exact value rounds to it, too. If not, for less than 1 % of all x, exactMath decides.
 */

const STEPS = 512;
/** The tables have a power of two of entries, which an index with this mask cannot leave. */
const TABLE_MASK = 2 * STEPS - 1;
/** 2^-61. */
const ERROR = Number.EPSILON / 512;
const LN2 = 0.6931471805599453;

/** Tables as constants of a closure that is made once: see treeWalker.ts. */
function createFastExp2(): (x: number) => number {
  /** 2^(j/512) for j = -256 .. 256. */
  const powerHigh = new Float64Array(TABLE_MASK + 1);
  const powerLow = new Float64Array(TABLE_MASK + 1);
  powersOf512thRoot().forEach(({ hi, lo }, i) => {
    powerHigh[i] = hi;
    powerLow[i] = lo;
  });
  /** 2^k for k = -32 .. 31. */
  const wholePowers = Float64Array.from({ length: 64 }, (_, i) => powerOfTwo(i - 32));

  return function fastExp2(x: number): number {
    if (!(x >= -32 && x <= 0)) {
      return exp2(x);
    }
    // Both to the nearest integer; Math.round takes three times as long.
    const k = (x - 0.5) | 0;
    const fraction = x - k;
    const j = ((fraction * STEPS + STEPS + 0.5) | 0) - STEPS;
    const z = (fraction - j * (1 / STEPS)) * LN2;
    const p = z + z * z * (1 / 2 + z * (1 / 6 + z * (1 / 24 + z * (1 / 120))));
    const high = powerHigh[(j + STEPS / 2) & TABLE_MASK];
    const low = powerLow[(j + STEPS / 2) & TABLE_MASK] + high * p;
    const below = high + (low - ERROR * high);
    const above = high + (low + ERROR * high);
    return below === above ? below * wholePowers[(k + 32) & 63] : exp2(x);
  };
}

/** 2^x, correctly rounded; fast for -32 <= x <= 0. Throws as exactMath.exp2 does. */
export const fastExp2 = createFastExp2();
