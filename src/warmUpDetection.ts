import { completeOptions } from './completeOptions';
import type { DetectionOptions } from './detection/detection';
import { parseDetectionOptions } from './detectionOptions';
import { warmUp } from './worker/warmUp';

/** Prepares the page for detections with both verdicts, in idle time. */
export function warmUpDetection(): void {
  warmUp(() => (['watch', 'classic'] as const).flatMap(defaultsOf));
}

function defaultsOf(verdict: DetectionOptions['verdict']): DetectionOptions[] {
  const parsed = parseDetectionOptions({ ...completeOptions({}), verdict });
  return 'options' in parsed ? [parsed.options] : [];
}
