import { createDetectionMemo, detectSteps } from '../detect';
import type { Detection, DetectionOptions, Incident, Samples } from '../detection';
import { samplesWithin } from '../series/samplesWithin';
import { partOf, type Steps } from '../task/steps';

/** Each further range begins by so much of the range later than the one before. */
const LATER_BY = 0.02;

/** Whether an incident hangs on where the range begins. */
export interface Stability {
  /** Of so many detections on ranges that begin later and still hold all of it, with a sample before it ... */
  readonly nDetections: number;
  /** ... it stands in so many. */
  readonly nStands: number;
}

/**
 * In how many further detections each incident of a watch verdict stands. Their ranges begin later and later (by 2 %, 4 %
 * .. of the samples), as the ranges of a dashboard that refreshes do. An incident that hangs on where the range begins is
 * not one to wake somebody for. Long work, to be done while nothing else is.
 *
 * @param nDetections - How many, at most 49.
 * @returns one an incident of `detection`.
 */
export function* stabilitySteps(
  samples: Samples,
  options: DetectionOptions,
  { incidents }: Pick<Detection, 'incidents'>,
  nDetections: number
): Steps<Stability[]> {
  const counts = incidents.map(() => ({ nDetections: 0, nStands: 0 }));
  for (let k = 0; k < nDetections; k++) {
    const first = Math.round((k + 1) * LATER_BY * samples.time.length);
    const detecting = detectSteps(samplesWithin(samples, first, samples.time.length), options, createDetectionMemo());
    const later = yield* partOf(detecting, k / nDetections, (k + 1) / nDetections);
    for (const [i, incident] of incidents.entries()) {
      if (incident.start > first) {
        counts[i].nDetections++;
        counts[i].nStands += later.incidents.some((other) => overlap(incident, other, first)) ? 1 : 0;
      }
    }
  }
  return counts;
}

/** @param first - The sample of the one that is sample 0 of the other. */
function overlap(one: Incident, other: Incident, first: number): boolean {
  return one.start <= other.end + first && other.start + first <= one.end;
}
