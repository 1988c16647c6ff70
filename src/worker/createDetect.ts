import { createDetectionMemo, detectSteps } from '../detection/detect';
import type { Detect } from './serveDetections';

/** The detection with a memory of its own: what depends only on unchanged input is not computed again. */
export function createDetect(): Detect {
  const memo = createDetectionMemo();
  return (samples, options) => detectSteps(samples, options, memo);
}
