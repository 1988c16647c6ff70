import { SourceError } from '../http/sourceError';

/** Texts that tell series apart, such as `service`. */
export type Labels = Readonly<Record<string, string>>;

/** One series of a range query. */
export interface Series {
  readonly labels: Labels;
  /** Epoch milliseconds, ascending. */
  readonly times: readonly number[];
  /** Parallel to `times`; NaN where there is no number. */
  readonly values: readonly number[];
}

/** What a range query brings. */
export interface RangeAnswer {
  readonly series: readonly Series[];
  /** Series of native histograms, which hold no number. */
  readonly nHistograms: number;
}

/**
 * Reads the answer of `query_range`. Stale series simply have no value any more; values that are no numbers are NaN.
 *
 * @throws SourceError if it is not one
 */
export function readRangeAnswer(answer: unknown): RangeAnswer {
  const { status, data } = objectOf(answer);
  const { resultType, result } = objectOf(data);
  if (status !== 'success' || resultType !== 'matrix' || !Array.isArray(result)) {
    const got = status === 'success' ? `a ${String(resultType)}` : `the status ${JSON.stringify(status ?? null)}`;
    throw new SourceError('no-json', `Prometheus answered with ${got}, expected the matrix of a range query.`);
  }
  const series = result.map(objectOf);
  const withValues = series.filter(({ values }) => Array.isArray(values));
  return { series: withValues.map(seriesOf), nHistograms: series.length - withValues.length };
}

/**
 * Reads the answer of `labels`.
 *
 * @throws SourceError if it is not one
 */
export function readLabelNames(answer: unknown): string[] {
  const { status, data } = objectOf(answer);
  if (status !== 'success' || !Array.isArray(data)) {
    throw new SourceError('no-json', 'Prometheus answered with something else, expected a list of label names.');
  }
  return data.map(String);
}

function seriesOf({ metric, values }: Readonly<Record<string, unknown>>): Series {
  const points = values as ReadonlyArray<readonly [number, string]>;
  const { __name__: _, ...labels } = objectOf(metric) as Labels;
  return {
    labels,
    times: points.map(([seconds]) => Math.round(1000 * seconds)),
    values: points.map(([, value]) => numberOf(value)),
  };
}

/** `+Inf` and `-Inf` are Go's words; what is infinite is missing for the core, and counted there. */
function numberOf(value: string): number {
  return value === '+Inf' ? Infinity : value === '-Inf' ? -Infinity : Number(value);
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
