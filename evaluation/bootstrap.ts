import seedrandom from 'seedrandom';

const N_RESAMPLES = 1000;

/** A 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The percentile bootstrap (Efron 1979) of a figure that is computed from all series: series are drawn with
 * replacement, since samples and weeks of one series are not independent. Always the same draws.
 *
 * @param series - One entry a series.
 * @param figure - NaN if some draw has none; such draws are left out.
 */
export function bootstrapInterval<T>(series: readonly T[], figure: (drawn: readonly T[]) => number): Interval {
  const random = seedrandom('bootstrap');
  const figures = Array.from({ length: N_RESAMPLES }, () =>
    figure(series.map(() => series[Math.floor(random() * series.length)]))
  )
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const at = (share: number): number => figures[Math.round(share * (figures.length - 1))] ?? NaN;
  return { low: at(0.025), high: at(0.975) };
}
