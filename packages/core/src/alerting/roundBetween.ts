/** More digits than a double has. */
const MAX_DIGITS = 17;

/** How far from the middle a rounder number may be, as a share of the distance. */
const TOLERANCE = 0.1;

/**
 * A number near the middle of two others with as few digits as that takes: nobody wants to read 170.6319.
 *
 * @param from - the result is this or more
 * @param to - the result is less than this; above `from`
 */
export function roundBetween(from: number, to: number): number {
  const middle = from + (to - from) / 2;
  for (let digits = 1; digits <= MAX_DIGITS; digits++) {
    const rounded = Number(middle.toPrecision(digits));
    if (rounded >= from && rounded < to && Math.abs(rounded - middle) <= TOLERANCE * (to - from)) {
      return rounded;
    }
  }
  return from;
}
