import type { Excursion } from './excursion';
import type { Limits } from './limits';
import { DAY, EARLY_COMPARISON, EARLY_LIMITS, EARLY_WINDOWS, MAX_EARLY_SHARE, MIN_SAMPLES } from './parameters';
import type { Tracked } from './plainLevel';
import { medianInPlace } from './sampleQuantiles';

/**
 * Drops excursions near the start of a range that are none beside the level after them. There the level rests on the first
 * samples alone, which may have been the odd ones: the end of an incident, the night before the morning's rise. So what
 * begins within the first `EARLY_WINDOWS` windows and is over within the first quarter of the range must be far from what
 * follows it, too. A refresh, which moves the start of the range, then does not tell other early incidents each time.
 *
 * The first sample alone is none in any case: a range begins in the middle of an interval, whose count is then a part.
 *
 * @param excursions - Of one signal, in order.
 * @returns the excursions that stay; all others if the level before the range was known.
 */
export function withoutEarlyChance(
  excursions: readonly Excursion[],
  tracked: Tracked,
  limits: Limits
): readonly Excursion[] {
  const { values, window, startLevel } = tracked;
  return excursions.filter(({ start, end, direction, isAccepted }) => {
    if (end === 0) {
      return false;
    }
    if (
      startLevel !== undefined ||
      isAccepted ||
      start >= EARLY_WINDOWS * window ||
      end >= MAX_EARLY_SHARE * values.length
    ) {
      return true;
    }
    const after = acceptedAfter(end, excursions, tracked);
    if (after.length < MIN_SAMPLES) {
      return true;
    }
    const level = medianInPlace(after);
    const limit = direction > 0 ? limits.high : limits.low;
    return values.subarray(start, end + 1).some((value) => (value - level) * direction >= EARLY_LIMITS * limit);
  });
}

/** Values after sample `end` that lie in no excursion: a day of them, or a few windows. */
function acceptedAfter(
  end: number,
  excursions: readonly Excursion[],
  { values, window, step }: Pick<Tracked, 'values' | 'window' | 'step'>
): Float64Array {
  const wanted = Math.max(EARLY_COMPARISON * window, step > 0 ? Math.round(DAY / step) : 0);
  const accepted = new Float64Array(Math.min(wanted, values.length));
  const later = excursions.filter((excursion) => excursion.start > end);
  let count = 0;
  let next = 0;
  for (let i = end + 1; i < values.length && count < accepted.length; i++) {
    while (next < later.length && later[next].end < i) {
      next++;
    }
    if (next === later.length || i < later[next].start) {
      accepted[count++] = values[i];
    }
  }
  return accepted.subarray(0, count);
}
