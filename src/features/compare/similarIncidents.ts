import type { Incident } from '@anomaly-forest/core/internal/detection';
import { Compared, deviations } from './deviations';

/** Another incident, and how alike the two are. */
export interface SimilarIncident {
  readonly incident: Incident;
  /** 1: the same in every signal and as long; towards 0: nothing in common. */
  readonly likeness: number;
}

/** Less alike than this, and calling it similar would mislead. */
const MIN_LIKENESS = 0.4;

/** Samples on each side of the strangest one that say what an incident was like. */
const AROUND_PEAK = 2;

/** Duration says less of what happened than the signals do. */
const WEIGHT_OF_DURATION = 0.25;

/** Beyond this many spreads, further is not different. */
const FARTHEST = 1000;

/**
 * The incidents of the same range that are like this one, the most alike first: by how far each signal was from typical where the incident
 * was at its strongest, and by how long it lasted; both by their order of magnitude.
 */
export function similarIncidents(compared: Compared, incident: Incident): SimilarIncident[] {
  const columns = deviations(compared);
  const features = featuresOf(incident, columns);
  return compared.detection.incidents
    .filter(({ start }) => start !== incident.start)
    .map((other) => ({ incident: other, likeness: 1 / (1 + distance(features, featuresOf(other, columns))) }))
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness);
}

function featuresOf({ start, end, peak }: Incident, columns: readonly Float64Array[]): number[] {
  const [from, to] = [Math.max(start, peak - AROUND_PEAK), Math.min(end, peak + AROUND_PEAK)];
  const signals = columns.map((column) => magnitude(strongest(column.subarray(from, to + 1))));
  return [...signals, WEIGHT_OF_DURATION * Math.log2(end - start + 1)];
}

function strongest(values: Float64Array): number {
  return values.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
}

/** Signed, and growing ever more slowly: 100 spreads are not ten times as strange as 10. */
function magnitude(deviation: number): number {
  return Math.sign(deviation) * Math.log2(1 + Math.min(FARTHEST, Math.abs(deviation)));
}

/** Root of the mean square, so that many signals do not make everything different. */
function distance(a: readonly number[], b: readonly number[]): number {
  const sum = a.reduce((total, value, k) => total + (value - b[k]) ** 2, 0);
  return Math.sqrt(sum / a.length);
}
