import type { Candidate } from './candidates';
import type { SignalVerdict } from './judgeSignal';
import { MIN_SAMPLES } from './parameters';

/** Of two levels the earlier is normal, unless it is the shorter part of what is known. A baseline is always normal. */
export function isNewLevel({ start, end }: Candidate, { series, isAccepted, hasBaseline }: SignalVerdict): boolean {
  const n = series.values.length;
  if (hasBaseline || end < n - 1 || end - start < MIN_SAMPLES || 2 * (end - start + 1) < n) {
    return false;
  }
  let nNormal = 0;
  for (let i = 0; i < start; i++) {
    nNormal += isAccepted[i];
  }
  return end - start + 1 > nNormal;
}

/**
 * A verdict up to a new level, and from there on the one on what comes after its start.
 *
 * @param before - The verdict on all samples, which has `level` among its candidates.
 * @param after - The verdict on the samples from the start of `level` on.
 */
export function joinAtNewLevel(before: SignalVerdict, level: Candidate, after: SignalVerdict): SignalVerdict {
  const { start } = level;
  const join = (pick: (verdict: SignalVerdict) => Float64Array): Float64Array => {
    const joined = pick(before).slice();
    joined.set(pick(after), start);
    return joined;
  };
  const moved = <T extends { readonly start: number; readonly end: number }>(some: readonly T[]): T[] =>
    some.map((one) => ({ ...one, start: one.start + start, end: one.end + start }));
  const seasonalOf = ({ seasonal, series }: SignalVerdict): Float64Array =>
    seasonal ?? new Float64Array(series.values.length);
  const isAccepted = before.isAccepted.slice();
  isAccepted.set(after.isAccepted, start);
  return {
    ...after,
    series: before.series,
    typical: join(({ typical }) => typical),
    spread: join(({ spread }) => spread),
    seasonal: before.seasonal || after.seasonal ? join(seasonalOf) : undefined,
    residuals: join(({ residuals }) => residuals),
    evidence: join(({ evidence }) => evidence),
    isAccepted,
    candidates: [...before.candidates.filter(({ end }) => end < start), level, ...moved(after.candidates)],
    acceptedLevels: [...before.acceptedLevels.filter(({ end }) => end < start), ...moved(after.acceptedLevels)],
    nUnknownDay: before.nUnknownDay + after.nUnknownDay,
    clockChange: before.clockChange ?? after.clockChange,
  };
}
