import type { Samples } from '../detection';

/** Samples `from` to `to - 1`; arrays are views on the given ones. */
export function samplesWithin(samples: Samples, from: number, to: number): Samples {
  const part = (values: Float64Array): Float64Array => values.subarray(from, to);
  const time = part(samples.time);
  return {
    ...samples,
    time,
    X: { nSamples: time.length, columns: samples.X.columns.map(part) },
    expected: samples.expected?.map(
      (one) =>
        one && {
          typical: part(one.typical),
          bounds: one.bounds && { low: part(one.bounds.low), high: part(one.bounds.high) },
        }
    ),
  };
}
