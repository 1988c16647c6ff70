import type { Excursion } from './excursion';
import type { SignalVerdict } from './judgeSignal';
import type { Limits } from './limits';
import type { SignalSeries } from './signalSeries';

/**
 * Two verdicts on one signal as one: up to sample `start` that of `before`, from there on that of `after`.
 *
 * @param series - All samples: `start` of them, and those of `after`.
 * @param before - The verdict on at least the first `start` samples.
 * @param after - The verdict on the samples from `start` on.
 */
export function joinSignalVerdicts(
  series: SignalSeries,
  before: SignalVerdict,
  start: number,
  after: SignalVerdict
): SignalVerdict {
  const n = series.values.length;
  const join = (pick: (verdict: SignalVerdict) => Float64Array): Float64Array => {
    const joined = new Float64Array(n);
    joined.set(pick(before).subarray(0, start));
    joined.set(pick(after), start);
    return joined;
  };
  const seasonalOf = ({ seasonal, series: own }: SignalVerdict): Float64Array =>
    seasonal ?? new Float64Array(own.values.length);
  const spreadOf = ({ spread, series: own }: SignalVerdict): Float64Array =>
    typeof spread === 'number' ? new Float64Array(own.values.length).fill(spread) : spread;
  const all = <T extends Excursion>(earlier: readonly T[], later: readonly T[]): T[] => [
    ...earlier.filter(({ end }) => end < start),
    ...later.map((one) => ({ ...one, start: one.start + start, end: one.end + start })),
  ];
  const isAccepted = new Uint8Array(n);
  isAccepted.set(before.isAccepted.subarray(0, start));
  isAccepted.set(after.isAccepted, start);
  return {
    ...after,
    series,
    typical: join(({ typical }) => typical),
    spread: join(spreadOf),
    seasonal: before.seasonal || after.seasonal ? join(seasonalOf) : undefined,
    evidence: join(({ evidence }) => evidence),
    isAccepted,
    limitsBefore: [
      ...(before.limitsBefore ?? []).filter(({ end }) => end < start),
      { end: start, limits: before.limits },
      ...(after.limitsBefore ?? []).map(({ end, limits }) => ({ end: end + start, limits })),
    ],
    candidates: all(before.candidates, after.candidates),
    acceptedLevels: all(before.acceptedLevels, after.acceptedLevels),
    nUnknownDay: before.nUnknownDay + after.nUnknownDay,
    clockChange: before.clockChange ?? after.clockChange,
  };
}

/** The limits that held at a sample. */
export function limitsAt(
  { limits, limitsBefore = [], bounds }: SignalVerdict,
  sample: number
): Pick<Limits, 'high' | 'low'> {
  return bounds
    ? { high: bounds.high[sample], low: bounds.low[sample] }
    : (limitsBefore.find(({ end }) => sample < end)?.limits ?? limits);
}
