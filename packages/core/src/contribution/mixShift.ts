import { combine, type Measure, type Part, valueOf, weightOf } from './measure';

/** A change of a ratio or a quantile in two: the parts' own changes, and the change of their weights. */
export interface MixShift {
  /** What the parts' own values did, in the metric's unit. */
  readonly within: number;
  /** What more or less of some parts did: more requests to a route that always was slow. */
  readonly mix: number;
}

/**
 * Tells a change within the parts from a shift of the mix. With Simpson's paradox, each part gets better and the whole
 * gets worse: then `within` and `mix` have opposite signs. Both are the mean over the two orders in which weights and
 * values can change, and add up to the whole change.
 *
 * For ratios these are the components of E. M. Kitagawa, _Components of a Difference Between Two Rates_, Journal of the
 * American Statistical Association 50 (1955); for quantiles the same with reweighted histograms.
 *
 * @returns none for sums and extremes, which have no mix
 */
export function mixShift(measure: Measure, parts: readonly Part[]): MixShift | undefined {
  if (measure.kind !== 'ratio' && measure.kind !== 'quantile') {
    return undefined;
  }
  const value = (numbers: ReadonlyArray<readonly number[]>): number => valueOf(measure, combine(measure, numbers));
  const before = value(parts.map((part) => part.before));
  const during = value(parts.map((part) => part.during));
  const oldValuesNewMix = value(parts.map((part) => weighted(measure, knownOf(measure, part, 'before'), part.during)));
  const newValuesOldMix = value(parts.map((part) => weighted(measure, knownOf(measure, part, 'during'), part.before)));
  const mix = (oldValuesNewMix - before + (during - newValuesOldMix)) / 2;
  return { within: during - before - mix, mix };
}

/**
 * What one part adds to the change of a ratio: its own change at its mean weight, and the change of its weight times how
 * far its mean value is from the whole's (Kitagawa). The effects of all parts add up to the change.
 */
export function ratioEffects(parts: readonly Part[]): MixShift[] {
  const measure: Measure = { kind: 'ratio' };
  const sums = {
    before: combine(
      measure,
      parts.map(({ before }) => before)
    ),
    during: combine(
      measure,
      parts.map(({ during }) => during)
    ),
  };
  const middle = (valueOf(measure, sums.before) + valueOf(measure, sums.during)) / 2;
  return parts.map((part) => {
    const from = valueOf(measure, knownOf(measure, part, 'before'));
    const to = valueOf(measure, knownOf(measure, part, 'during'));
    const [oldShare, newShare] = [part.before[1] / sums.before[1], part.during[1] / sums.during[1]];
    return Number.isNaN(from)
      ? { within: 0, mix: 0 }
      : {
          within: ((oldShare + newShare) / 2) * (to - from),
          mix: (newShare - oldShare) * ((from + to) / 2 - middle),
        };
  });
}

/** A part that appears or vanishes has one value only: then all it does is to change the mix. */
function knownOf(measure: Measure, part: Part, time: 'before' | 'during'): readonly number[] {
  const other = time === 'before' ? part.during : part.before;
  return weightOf(measure, part[time]) > 0 ? part[time] : other;
}

/** The numbers of a part, scaled to the weight that it has at another time. */
function weighted(measure: Measure, numbers: readonly number[], at: readonly number[]): readonly number[] {
  const weight = weightOf(measure, numbers);
  return numbers.map((number) => (weight > 0 ? (number * weightOf(measure, at)) / weight : 0));
}
