import { createDetectionMemo, detectSteps } from '../detect';
import type { Detection, DetectionOptions, Incident, Samples } from '../detection';
import { BLOCK, drawWindow, healthyBlocks } from './healthyWindows';
import { RandomState } from '../random/randomState';
import { partOf, type Steps } from '../task/steps';
import { defaultWatchOptions, MAX_SENSITIVITY } from '../watchOptions';

const DAY = 24 * 60 * 60 * 1000;

/** How often healthy data give an incident as strong as this one. */
export interface FalseAlarmRate {
  /** Incidents at least as strong in the healthy windows that were drawn; 0: rarer than once in `nDays`. */
  readonly nAsStrong: number;
  /** Days that those windows span together. */
  readonly nDays: number;
}

/**
 * The chance that an incident of the watch verdict is none: windows like this one are put together from its own healthy
 * samples (their distances from typical, in blocks, all signals together, laid on what is typical) and judged in the same
 * way. Long work, to be done while nothing else is. What healthy data do over longer than a block is not drawn anew, so
 * the rate is a lower bound.
 *
 * @param detection - The watch verdict on the samples.
 * @returns one rate an incident, or nothing if fewer than two blocks are healthy.
 */
export function* falseAlarmSteps(
  samples: Samples,
  options: DetectionOptions,
  detection: Detection,
  nWindows: number
): Steps<FalseAlarmRate[] | undefined> {
  const blocks = healthyBlocks(detection.labels);
  if (blocks.length <= BLOCK) {
    return undefined;
  }
  const random = new RandomState(options.forest.seed);
  const sensitive = { ...options, watch: { ...(options.watch ?? defaultWatchOptions), sensitivity: MAX_SENSITIVITY } };
  const strengths: number[] = [];
  for (let k = 0; k < nWindows; k++) {
    const window = { ...samples, X: drawWindow(samples, detection, blocks, random), calledNormal: [] };
    const judging = detectSteps(window, sensitive, createDetectionMemo());
    const found = yield* partOf(judging, k / nWindows, (k + 1) / nWindows);
    strengths.push(...found.incidents.map((incident) => strengthOf(incident, found)));
  }
  const { time } = samples;
  const nDays = (nWindows * (time[time.length - 1] - time[0])) / DAY;
  return detection.incidents.map((incident) => {
    const own = strengthOf(incident, detection);
    return { nAsStrong: strengths.filter((strength) => strength >= own).length, nDays };
  });
}

function strengthOf({ start, end }: Incident, { strength = new Float64Array(0) }: Detection): number {
  return strength.subarray(start, end + 1).reduce((most, e) => Math.max(most, e), 0);
}
