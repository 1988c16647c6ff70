import type { Detection, Incident } from '@anomaly-forest/core/internal/detection';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { LEVELS } from './lane';

/** Samples before an incident's first anomalous one in which a signal may already have moved. */
const LEAD = 5;

/** A signal's part in an incident. */
export interface IncidentPart {
  /** The sample in which it left its typical values; none: it never did. */
  readonly onset?: number;
  /** Farthest from typical during the incident, in units of its usual spread; negative: below. */
  readonly peak: number;
  /** The value that was, and what was typical then. */
  readonly actual: number;
  readonly typical: number;
  /** 1: moved first, moved most. Equal ones share a place. */
  readonly onsetRank?: number;
  readonly peakRank: number;
}

/** When each signal began to move in an incident, and how far it went, with its place among all of them. */
export function incidentParts(
  { samples }: PreparedSamples,
  { typical, spread = [] }: Detection,
  { start, end }: Incident
): IncidentPart[] {
  const parts = samples.X.columns.map((column, j) => {
    let onset: number | undefined;
    let peak = 0;
    let at = start;
    for (let i = Math.max(0, start - LEAD); i <= end; i++) {
      const deviation = (column[i] - typical[j][i]) / (spread[j]?.[i] ?? NaN);
      if (Math.abs(deviation) >= LEVELS[1]) {
        onset ??= i;
      }
      if (Math.abs(deviation) > Math.abs(peak)) {
        peak = deviation;
        at = i;
      }
    }
    return { onset, peak, actual: column[at], typical: typical[j][at] };
  });
  const onsets = parts.map(({ onset = Infinity }) => onset);
  const sizes = parts.map(({ peak }) => -Math.abs(peak));
  return parts.map(({ onset, ...part }, j) => ({
    ...part,
    onset,
    onsetRank: onset === undefined ? undefined : placeOf(onset, onsets),
    peakRank: placeOf(sizes[j], sizes),
  }));
}

/** 1 for the smallest. */
function placeOf(value: number, values: readonly number[]): number {
  return 1 + values.filter((other) => other < value).length;
}
