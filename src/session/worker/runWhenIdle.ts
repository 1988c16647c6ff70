import type { Steps } from '@anomaly-forest/core/internal/task/steps';

/** Where the browser does not tell when it is idle (Safari): that long between two slices, milliseconds ... */
const PAUSE_MS = 100;

/** ... and so long a slice. */
const SLICE_MS = 8;

/**
 * Does long work while the page has nothing else to do.
 *
 * @returns a function that gives the work up.
 */
export function runWhenIdle<T>(steps: Steps<T>, onResult: (result: T) => void): () => void {
  let cancel: () => void = () => undefined;
  const schedule = (): void => {
    cancel = whenIdle((timeLeft) => {
      do {
        const step = steps.next();
        if (step.done) {
          return onResult(step.value);
        }
      } while (timeLeft() > 0);
      schedule();
    });
  };
  schedule();
  return () => cancel();
}

function whenIdle(work: (timeLeft: () => number) => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback((deadline) => work(() => deadline.timeRemaining()));
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(() => {
    const end = performance.now() + SLICE_MS;
    work(() => end - performance.now());
  }, PAUSE_MS);
  return () => clearTimeout(timer);
}
