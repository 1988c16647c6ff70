import { completeOptions } from '../../options/completeOptions';
import type { DetectionOptions } from '@anomaly-forest/core/internal/detection';
import { parseDetectionOptions } from '../../options/detectionOptions';
import { warmUp } from './warmUp';

/** Prepares the page for detections with both verdicts, in idle time. */
export function warmUpDetection(): void {
  warmUp(() => (['watch', 'classic'] as const).flatMap(defaultsOf));
}

function defaultsOf(verdict: DetectionOptions['verdict']): DetectionOptions[] {
  const parsed = parseDetectionOptions({ ...completeOptions({}), verdict });
  return 'options' in parsed ? [parsed.options] : [];
}
