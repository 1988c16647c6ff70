import seedrandom from 'seedrandom';
import type { DetectionOptions } from '@anomaly-forest/core/internal/detection';
import { type DetectionSettings, readDetectionOptions } from '@anomaly-forest/core/internal/options/detectionSettings';
import { translate } from '../i18n/translate';

export type { DetectionSettings };

/**
 * Turns what a person chose in the panel into options of the detection.
 *
 * @returns one sentence, in the language on screen, as `error` at the first setting that is invalid.
 */
export function parseDetectionOptions(settings: DetectionSettings): { options: DetectionOptions } | { error: string } {
  const read = readDetectionOptions(settings, (word) => seedrandom(word).int32() >>> 0);
  return 'error' in read ? { error: translate(read.error) } : read;
}
