/**
 * How the value of a metric follows from its parts. Parts are what a label tells apart: the instances of a service.
 * Each part brings numbers that can be added up, and the measure makes one value of their sums; that is why a ratio or a
 * quantile can be asked for "all parts but this one".
 */
export type Measure =
  /** One number: requests per second. */
  | { readonly kind: 'sum' }
  /** Numerator and denominator: errors and requests; the sum of the values and how many there are, for a mean. */
  | { readonly kind: 'ratio' }
  /** Cumulative counts of a histogram's buckets; `bounds` are their upper bounds, ascending, the last is Infinity. */
  | { readonly kind: 'quantile'; readonly q: number; readonly bounds: readonly number[] }
  /** One number, of which the largest or smallest counts. Such numbers are compared, not added up. */
  | { readonly kind: 'maximum' }
  | { readonly kind: 'minimum' };

/** A value of a label (or of several), and what was measured of it: means over the time before and over the incident. */
export interface Part {
  /** The values of the labels, one a label; at least one. */
  readonly key: readonly string[];
  /** The numbers that `Measure` says; 0 where the part did not exist (extremes: NaN). */
  readonly before: readonly number[];
  readonly during: readonly number[];
}

/** One of the two times that are compared. */
export type Time = 'before' | 'during';

/**
 * The numbers of several parts as one: sums, or the extreme.
 *
 * @returns as many numbers as the measure has; none if there is no part
 */
export function combine(measure: Measure, numbers: ReadonlyArray<readonly number[]>): readonly number[] {
  if (measure.kind === 'maximum' || measure.kind === 'minimum') {
    const present = numbers.map(([value]) => value).filter((value) => !Number.isNaN(value));
    return present.length === 0
      ? [NaN]
      : [measure.kind === 'maximum' ? largest(present) : -largest(present.map(negative))];
  }
  return numbers.reduce<readonly number[]>((sum, part) => part.map((value, k) => (sum[k] ?? 0) + value), []);
}

/**
 * The value that such numbers have in the measure, in the metric's unit; NaN where there is none (a ratio of nothing).
 */
export function valueOf(measure: Measure, numbers: readonly number[]): number {
  switch (measure.kind) {
    case 'ratio':
      return numbers[1] ? numbers[0] / numbers[1] : NaN;
    case 'quantile':
      return quantileOfBuckets(measure.q, measure.bounds, numbers);
    default:
      return numbers[0] ?? 0;
  }
}

/** How much of the whole a part is: of what is added up; of the requests, for a ratio or a quantile. */
export function weightOf(measure: Measure, numbers: readonly number[]): number {
  switch (measure.kind) {
    case 'sum':
      return Math.abs(numbers[0] ?? 0);
    case 'ratio':
      return Math.abs(numbers[1] ?? 0);
    case 'quantile':
      return numbers[numbers.length - 1] ?? 0;
    default:
      return Number.isNaN(numbers[0]) ? 0 : 1;
  }
}

/**
 * The q-quantile of a histogram, linear within a bucket and by the rules of PromQL's `histogram_quantile`: of the last,
 * open bucket its lower bound, and the first begins at 0 unless its upper bound is below.
 */
function quantileOfBuckets(q: number, bounds: readonly number[], cumulative: readonly number[]): number {
  const total = cumulative[cumulative.length - 1];
  if (!(total > 0) || bounds.length < 2) {
    return NaN;
  }
  const rank = q * total;
  const found = cumulative.findIndex((count) => count >= rank);
  const bucket = found < 0 ? bounds.length - 1 : found;
  if (bucket === bounds.length - 1) {
    return bounds[bounds.length - 2];
  }
  if (bucket === 0 && bounds[0] <= 0) {
    return bounds[0];
  }
  const [lower, below] = bucket === 0 ? [0, 0] : [bounds[bucket - 1], cumulative[bucket - 1]];
  const inside = cumulative[bucket] - below;
  return inside > 0 ? lower + ((bounds[bucket] - lower) * (rank - below)) / inside : bounds[bucket];
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}

function negative(value: number): number {
  return -value;
}
