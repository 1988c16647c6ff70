import { Steps } from '@anomaly-forest/core/internal/task/steps';

/** Work that ends sooner needs no progress (milliseconds). */
const QUIET = 1000;

/** Between two changes of the line (milliseconds). */
const INTERVAL = 200;

/** Where progress is shown. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Runs work to its end and, if it takes long and `output` is a terminal, says there how far it is; the line is gone
 * when the work is done.
 */
export function withProgress<T>(work: Steps<T>, output: ProgressOutput, now: () => number = Date.now): T {
  const start = now();
  let shown = start + QUIET - INTERVAL;
  let hasLine = false;
  let done = 0;
  for (;;) {
    const step = work.next();
    if (step.done) {
      if (hasLine) {
        output.write('\r\u001b[K');
      }
      return step.value;
    }
    done = step.value ?? done;
    if (output.isTTY && now() - shown >= INTERVAL) {
      shown = now();
      hasLine = true;
      output.write(`\rJudging: ${Math.round(100 * done)} %`);
    }
  }
}
