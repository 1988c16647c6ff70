import type { Samples } from '../detection';

/**
 * The signals' values, those of other signals than traffic only where there is enough traffic: what three requests took
 * says nothing. One column a signal; NaN elsewhere.
 *
 * @param least - In the traffic's unit; 0: nothing is taken out.
 */
export function withoutRareRequests({ signals, X }: Samples, least: number): readonly Float64Array[] {
  const traffic = X.columns.filter((_, j) => signals[j].role === 'traffic');
  if (!(least > 0) || traffic.length === 0) {
    return X.columns;
  }
  return X.columns.map((column, j) =>
    signals[j].role === 'traffic'
      ? column
      : column.map((value, i) => (traffic.every((requests) => requests[i] < least) ? NaN : value))
  );
}
