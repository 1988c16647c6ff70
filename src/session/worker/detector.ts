import type { Detection, DetectionOptions, Notice, Samples } from '@anomaly-forest/core/internal/detection';
import { sentence } from '@anomaly-forest/core/internal/sentence';
import type { WorkerFailure } from './connectWorker';
import { createDetectionWorker } from './createDetectionWorker';
import { DetectionRunner } from './DetectionRunner';
import { loadDetection, loadedDetection } from './lateDetection';

/** How a detection ended: the verdict, or one sentence why there is none; and what is to be known about the run. */
export type DetectionOutcome = { readonly notices: readonly Notice[] } & (
  | { readonly detection: Detection; readonly error?: undefined }
  | { readonly error: string; readonly detection?: undefined }
);

/** Who waits for a detection. */
export interface DetectionListener {
  /** Share of the work that is done, 0..1. */
  onProgress(done: number): void;
  onOutcome(outcome: DetectionOutcome): void;
}

/** Detects for one panel, off the main thread where the page allows it. */
export interface Detector {
  /** Begins a detection. One that is under way is given up, its listener hears nothing more: the newest request wins. */
  detect(samples: Samples, options: DetectionOptions, listener: DetectionListener): void;
  /** Gives up a detection under way and everything that is remembered. The detector can be used again. */
  cancel(): void;
}

const runnerOfThePage = new DetectionRunner(createDetectionWorker, { loaded: loadedDetection, load: loadDetection });
let nDetectors = 0;

/** Makes a detector; all detectors of a page share one worker. Nothing is started before the first detection. */
export function createDetector(runner: DetectionRunner = runnerOfThePage): Detector {
  const client = ++nDetectors;
  return {
    detect: (samples, options, listener) =>
      runner.run(client, {
        samples,
        options,
        onAnswer: (answer) => {
          const notices = runner.failure ? [failureNotices[runner.failure]] : [];
          switch (answer.type) {
            case 'progress':
              return listener.onProgress(answer.done);
            case 'result':
              return listener.onOutcome({ detection: answer.detection, notices });
            case 'failed':
              return listener.onOutcome({ error: answer.message, notices });
          }
        },
      }),
    cancel: () => runner.forget(client),
  };
}

const failureNotices: Record<WorkerFailure, Notice> = {
  refused: {
    level: 'info',
    ...sentence(
      'worker.refused',
      'This page does not allow background workers, so the detection runs on the page in small steps and takes longer.'
    ),
  },
  died: {
    level: 'warning',
    ...sentence(
      'worker.died',
      'The background worker failed, so the detection was repeated on the page in small steps.'
    ),
  },
};
