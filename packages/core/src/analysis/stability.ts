import { createDetectionMemo, detectSteps } from '../detect';
import type { Detection, DetectionOptions, Incident, Samples } from '../detection';
import { partOf, type Steps } from '../task/steps';

const MAX_SEED = 2 ** 32;

/** Each of the further detections of a watch verdict begins by so much of the range later than the one before. */
const LATER_BY = 0.02;

/**
 * In how many of `nDetections` further detections each incident stands. The classic verdict draws its forest anew, with
 * other seeds. The watch verdict has no draw: its ranges begin later and later (by 2 %, 4 % .. of the samples), as those of
 * a dashboard do that refreshes. An incident that hangs on the draw, or on where the range begins, is not one to wake
 * somebody for; one that began before a later range still stands if the rest of it does. Long work, to be done while
 * nothing else is.
 *
 * @returns one number an incident of `detection`, 0 .. nDetections.
 */
export function* stabilitySteps(
  samples: Samples,
  options: DetectionOptions,
  { incidents }: Pick<Detection, 'incidents'>,
  nDetections: number
): Steps<number[]> {
  const memo = createDetectionMemo();
  const stands = incidents.map(() => 0);
  for (let k = 0; k < nDetections; k++) {
    const first = options.verdict === 'watch' ? Math.round((k + 1) * LATER_BY * samples.time.length) : 0;
    const seed = options.verdict === 'watch' ? options.forest.seed : (options.forest.seed + k + 1) % MAX_SEED;
    const detecting = detectSteps(from(samples, first), { ...options, forest: { ...options.forest, seed } }, memo);
    const again = yield* partOf(detecting, k / nDetections, (k + 1) / nDetections);
    incidents.forEach((incident, i) => {
      // What was over before the later range has nothing to stand in.
      const stillThere = incident.end < first || again.incidents.some((other) => overlap(incident, other, first));
      stands[i] += stillThere ? 1 : 0;
    });
  }
  return stands;
}

/** The samples from one of them on. */
function from(samples: Samples, first: number): Samples {
  if (first === 0) {
    return samples;
  }
  const columns = samples.X.columns.map((column) => column.subarray(first));
  return {
    ...samples,
    time: samples.time.subarray(first),
    X: { nSamples: samples.X.nSamples - first, columns },
  };
}

/** @param first - Sample `first` of the one is sample 0 of the other. */
function overlap(one: Incident, other: Incident, first: number): boolean {
  return one.start <= other.end + first && other.start + first <= one.end;
}
