import type { Detection, DetectionOptions, Samples } from '../detection';
import { createDetectionMemo, detectSteps } from '../detect';
import { partOf, type Steps } from '../task/steps';

/**
 * The labels that the same samples get in different ways of judging; what the ways have in common, the forest above all,
 * is worked out once.
 */
export function* replaySteps(samples: Samples, ways: readonly DetectionOptions[]): Steps<Array<Detection['labels']>> {
  const memo = createDetectionMemo();
  const labels: Array<Detection['labels']> = [];
  for (const [i, options] of ways.entries()) {
    const judging = detectSteps(samples, options, memo);
    labels.push((yield* partOf(judging, i / ways.length, (i + 1) / ways.length)).labels);
  }
  return labels;
}
