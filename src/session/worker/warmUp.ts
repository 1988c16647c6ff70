import type { DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { type DetectionCode, loadDetection } from './lateDetection';
import { runWhenIdle } from './runWhenIdle';

/** Enough for the loops of a detection to be compiled. */
const N_SAMPLES = 500;

let isUnderWay = false;

/**
 * Loads the detection, and has the browser compile it while the page waits for its queries: the first detection on a page
 * takes three to four times as long as the next ones.
 *
 * @param options - of the detections to be prepared for; asked for when the page is idle.
 */
export function warmUp(options: () => readonly DetectionOptions[]): void {
  isUnderWay = true;
  const end = (): void => {
    isUnderWay = false;
  };
  // Who needs the code says what is wrong if it cannot be loaded.
  void loadDetection().then((code) => {
    runWhenIdle(detectInVain(code, options), end);
  }, end);
}

/** True from `warmUp` until the page has had time for it: a detection now would hold the page up. */
export function isWarmingUp(): boolean {
  return isUnderWay;
}

function* detectInVain({ createDetect }: DetectionCode, options: () => readonly DetectionOptions[]): Steps<void> {
  for (const each of options()) {
    yield* createDetect()(samplesWithIncidents(), each);
  }
}

/** Two signals that wobble and, for a few minutes every now and then, leave their level, for all steps to have work. */
function samplesWithIncidents(): Samples {
  const isIncident = (i: number): boolean => i % 120 >= 100 && i % 120 < 105;
  const columns = [37, 53].map((factor) =>
    Float64Array.from({ length: N_SAMPLES }, (_, i) => 100 + ((i * factor) % 101) / 10 + (isIncident(i) ? 50 : 0))
  );
  return {
    time: Float64Array.from({ length: N_SAMPLES }, (_, i) => i * 60_000),
    signals: columns.map((_, i) => ({ name: String(i), role: 'other', missing: 'leave-out', direction: 'both' })),
    X: { nSamples: N_SAMPLES, columns },
  };
}
