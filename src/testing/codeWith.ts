import type { DetectionCode } from '../session/worker/lateDetection';
import type { Detect } from '../session/worker/serveDetections';

/** The code of the detection, as if it were loaded, that detects as told. */
export function codeWith(detect: Detect): DetectionCode {
  return { ...jest.requireActual<DetectionCode>('../session/worker/detectionCode'), createDetect: () => detect };
}
