/**
 * The value that the last `persistence` samples all reach: a limit below it is crossed that many times in a row. NaN at
 * the first samples and wherever one of them is missing.
 */
export function sustained(values: Float64Array, persistence: number): Float64Array {
  return values.map((_, i) => {
    let least = i + 1 < persistence ? NaN : Infinity;
    for (let k = Math.max(0, i + 1 - persistence); k <= i; k++) {
      // Not Math.min of all: a comparison with NaN is false, and NaN has to stay.
      least = values[k] < least || Number.isNaN(values[k]) ? values[k] : least;
    }
    return least;
  });
}
