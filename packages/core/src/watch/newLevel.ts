import type { Candidate } from './candidates';
import type { Excursion } from './excursion';
import { joinSignalVerdicts } from './joinedVerdict';
import type { SignalVerdict } from './judgeSignal';
import { MIN_SAMPLES } from './parameters';
import type { SignalSeries } from './signalSeries';

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
  const joined = joinSignalVerdicts(before.series, before, level.start, after);
  return { ...joined, candidates: inOrder([...joined.candidates, level]) };
}

/**
 * A verdict up to a change of the rhythm, and from there on the one on what comes after it: an accepted new level.
 *
 * @param series - The samples of both, see `joinSignalVerdicts`.
 */
export function joinAtRhythmChange(series: SignalSeries, before: SignalVerdict, after: SignalVerdict): SignalVerdict {
  const start = before.series.values.length;
  const joined = joinSignalVerdicts(series, before, start, after);
  const direction = after.model.level < before.model.level ? -1 : 1;
  const end = series.values.length - 1;
  const level: Excursion = { start, end, direction, evidence: 1, by: 'mean', isAccepted: true };
  return { ...joined, acceptedLevels: inOrder([...joined.acceptedLevels, level]) };
}

function inOrder<T extends Excursion>(some: T[]): T[] {
  return some.sort((a, b) => a.start - b.start);
}
