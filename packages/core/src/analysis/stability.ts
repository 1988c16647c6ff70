import { createDetectionMemo, detectSteps } from '../detect';
import type { Detection, DetectionOptions, Incident, Samples } from '../detection';
import { partOf, type Steps } from '../task/steps';

const MAX_SEED = 2 ** 32;

/**
 * In how many of `nRefits` detections with other seeds each incident stands: the forest is drawn anew, all else stays. An
 * incident that hangs on the draw is not one to wake somebody for. Long work, to be done while nothing else is.
 *
 * @returns one number an incident of `detection`, 0 .. nRefits.
 */
export function* stabilitySteps(
  samples: Samples,
  options: DetectionOptions,
  { incidents }: Pick<Detection, 'incidents'>,
  nRefits: number
): Steps<number[]> {
  const memo = createDetectionMemo();
  const stands = incidents.map(() => 0);
  for (let k = 0; k < nRefits; k++) {
    const forest = { ...options.forest, seed: (options.forest.seed + k + 1) % MAX_SEED };
    const refit = yield* partOf(detectSteps(samples, { ...options, forest }, memo), k / nRefits, (k + 1) / nRefits);
    incidents.forEach((incident, i) => {
      stands[i] += refit.incidents.some((other) => overlap(incident, other)) ? 1 : 0;
    });
  }
  return stands;
}

function overlap(a: Incident, b: Incident): boolean {
  return a.start <= b.end && b.start <= a.end;
}
