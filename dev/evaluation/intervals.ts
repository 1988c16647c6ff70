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

/** The 0.975 quantile of the standard normal distribution. */
const Z = 1.959964;

/** A 95 % interval of a share (Wilson 1927): it has a width even where all or none were found. */
export function wilsonInterval(found: number, all: number): Interval {
  const share = found / all;
  const centre = (share + (Z * Z) / (2 * all)) / (1 + (Z * Z) / all);
  const half = (Z / (1 + (Z * Z) / all)) * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** The rule of three: what did not happen in so long happens, with 95 % confidence, less often than this. */
export function upperRateOfNone(duration: number): number {
  return -Math.log(0.05) / duration;
}

/** `0.59 to 0.89`. */
export function shownInterval({ low, high }: Interval, digits = 2): string {
  return `${low.toFixed(digits)} to ${high.toFixed(digits)}`;
}

/** `12 of 13 (0.67 to 0.99)`. */
export function shownShare(found: number, all: number): string {
  return all === 0 ? 'none there' : `${found} of ${all} (${shownInterval(wilsonInterval(found, all))})`;
}
