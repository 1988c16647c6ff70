import type { Incident, Samples } from '../detection';
import { samplesWithin } from '../series/samplesWithin';
import type { WatchVerdict } from './watchVerdict';

/** Samples between two moments from which a new normal counts. */
export interface Part {
  /** Number of its first sample. */
  readonly start: number;
  /** Epoch milliseconds from which its normal counts; -Infinity for the first part. */
  readonly since: number;
  readonly samples: Samples;
}

/** The parts of the samples, each to be judged by itself; the samples themselves if there is no new normal in them. */
export function partsOf(samples: Samples): Part[] {
  const { time, newNormal = [] } = samples;
  const moments = [...new Set(newNormal)].sort((a, b) => a - b).filter((moment) => moment <= time[time.length - 1]);
  const starts = moments.map((since) => ({ since, start: time.findIndex((t) => t >= since) }));
  const bounds = [{ since: -Infinity, start: 0 }, ...starts].filter(
    ({ start }, k, all) => k === all.length - 1 || all[k + 1].start > start
  );
  return bounds.map(({ since, start }, k) => ({
    start,
    since,
    samples: bounds.length === 1 ? samples : samplesWithin(samples, start, bounds[k + 1]?.start ?? time.length),
  }));
}

/** The verdicts on all parts as one, in the order of time. */
export function joinVerdicts(verdicts: readonly WatchVerdict[]): WatchVerdict {
  if (verdicts.length === 1) {
    return verdicts[0];
  }
  const last = verdicts.length - 1;
  const starts = verdicts.map((_, k) => verdicts.slice(0, k).reduce((n, { labels }) => n + labels.length, 0));
  const moved = (incident: Incident, k: number): Incident => ({
    ...incident,
    start: incident.start + starts[k],
    end: incident.end + starts[k],
    peak: incident.peak + starts[k],
    ongoing: incident.ongoing && k === last,
  });
  const columnsOf = (pick: (verdict: WatchVerdict) => readonly Float64Array[]): Float64Array[] =>
    pick(verdicts[0]).map((_, j) => concatenate(verdicts.map((verdict) => pick(verdict)[j])));
  return {
    labels: Int8Array.from(verdicts.flatMap(({ labels }) => Array.from(labels))),
    typical: columnsOf(({ typical }) => typical),
    spread: columnsOf(({ spread }) => spread),
    strength: concatenate(verdicts.map(({ strength }) => strength)),
    incidents: verdicts.flatMap(({ incidents }, k) => incidents.map((incident) => moved(incident, k))),
    calledNormal: verdicts.flatMap(({ calledNormal }, k) =>
      calledNormal.map(({ incident, by }) => ({ incident: moved(incident, k), by }))
    ),
    nIncidentsBySensitivity: verdicts[0].nIncidentsBySensitivity.map((_, level) =>
      verdicts.reduce((n, { nIncidentsBySensitivity }) => n + nIncidentsBySensitivity[level], 0)
    ),
    returnPeriodsBySensitivity: verdicts[last].returnPeriodsBySensitivity,
    levelShifts: verdicts.flatMap(({ levelShifts }, k) =>
      levelShifts.map((shift) => ({ ...shift, since: shift.since + starts[k] }))
    ),
    recurring: verdicts.flatMap(({ recurring }, k) =>
      recurring.map((one) => ({ ...one, start: one.start + starts[k], end: one.end + starts[k] }))
    ),
    notices: verdicts.flatMap(({ notices }) => notices),
    models: verdicts[last].models,
  };
}

function concatenate(arrays: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(arrays.reduce((n, { length }) => n + length, 0));
  let offset = 0;
  for (const array of arrays) {
    all.set(array, offset);
    offset += array.length;
  }
  return all;
}
