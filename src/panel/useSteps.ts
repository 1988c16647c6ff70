import { useEffect, useMemo, useState } from 'react';
import { runToEnd, type Steps } from '../detection/steps';
import { TimeSlices } from '../worker/TimeSlices';

/** Work on the page, shorter than a frame of the screen at a time. */
const SLICE_MS = 12;

export interface StepsState<T> {
  /** Of the newest input once it is there, until then of the one before. */
  readonly result?: T;
  readonly working: boolean;
  /** Share of the work that is done, 0..1; only while working. */
  readonly progress?: number;
}

/**
 * Does the work that an input asks for: at once, in the same frame, if it is small, else in slices between which the
 * page draws and answers.
 *
 * @param input compared by identity.
 * @param work a function of the module: the same in each call.
 * @throws what the work throws, while rendering.
 */
export function useSteps<Input, T>(input: Input, isSmall: boolean, work: (input: Input) => Steps<T>): StepsState<T> {
  const atOnce = useMemo(
    () => (isSmall ? { result: runToEnd(work(input)), working: false } : undefined),
    [isSmall, input, work]
  );
  const inSlices = useInSlices(input, !isSmall, work);
  return atOnce ?? inSlices;
}

interface Settled<Input, T> {
  readonly input: Input;
  readonly result?: T;
  readonly error?: unknown;
}

function useInSlices<Input, T>(input: Input, isWanted: boolean, work: (input: Input) => Steps<T>): StepsState<T> {
  const [slices] = useState(() => new TimeSlices<T>(SLICE_MS));
  const [settled, setSettled] = useState<Settled<Input, T>>();
  const [progress, setProgress] = useState<{ input: Input; done: number }>();

  useEffect(() => {
    if (isWanted) {
      slices.start(0, work(input), {
        onProgress: (done) => setProgress({ input, done }),
        onResult: (result) => setSettled({ input, result }),
        onError: (error) => setSettled({ input, error }),
      });
    }
    return () => slices.stop(0);
  }, [slices, input, isWanted, work]);

  if (settled && settled.input === input && 'error' in settled) {
    throw settled.error;
  }
  const working = isWanted && settled?.input !== input;
  return {
    result: settled?.result,
    working,
    progress: working && progress?.input === input ? progress.done : undefined,
  };
}
