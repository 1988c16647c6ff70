import { useEffect, useMemo, useState } from 'react';
import { runToEnd, type Steps } from '@anomaly-forest/core/internal/task/steps';
import { TimeSlices } from './worker/TimeSlices';
import { useTurnState } from './turns/useTurnState';

/** Work on the page, shorter than a frame of the screen at a time. */
const SLICE_MS = 12;

/** What an input asks for, in steps. A function of the module: the same in each call. */
type Work<Input, T> = (input: Input) => Steps<T>;

export interface StepsState<T> {
  /** Of the newest input once it is there, until then of the one before. */
  readonly result?: T;
  readonly working: boolean;
}

export interface StepsProgress<T> extends StepsState<T> {
  /** Share of the work that is done, 0..1; only while working. */
  readonly progress?: number;
}

/**
 * Does the work that an input asks for: at once, in the same frame, if it is small, else in slices between which the
 * page draws and answers. What comes of slices is drawn in a turn of the page.
 *
 * @param input compared by identity.
 * @throws what the work throws, while rendering.
 */
export function useSteps<Input, T>(input: Input, isSmall: boolean, work: Work<Input, T>): StepsState<T> {
  return useWork(input, isSmall, work, tellNobody);
}

/** `useSteps` for who shows how far the work is: draws anew after every slice. */
export function useStepsProgress<Input, T>(input: Input, isSmall: boolean, work: Work<Input, T>): StepsProgress<T> {
  const [progress, setProgress] = useState<Progress<Input>>();
  const state = useWork(input, isSmall, work, setProgress);
  return { ...state, progress: state.working && progress?.input === input ? progress.done : undefined };
}

interface Progress<Input> {
  readonly input: Input;
  readonly done: number;
}

function tellNobody(): void {}

function useWork<Input, T>(
  input: Input,
  isSmall: boolean,
  work: Work<Input, T>,
  onProgress: (progress: Progress<Input>) => void
): StepsState<T> {
  const atOnce = useMemo(
    () => (isSmall ? { result: runToEnd(work(input)), working: false } : undefined),
    [isSmall, input, work]
  );
  const inSlices = useInSlices(input, !isSmall, work, onProgress);
  return atOnce ?? inSlices;
}

interface Settled<Input, T> {
  readonly input: Input;
  readonly result?: T;
  readonly error?: unknown;
}

function useInSlices<Input, T>(
  input: Input,
  isWanted: boolean,
  work: Work<Input, T>,
  onProgress: (progress: Progress<Input>) => void
): StepsState<T> {
  const [slices] = useState(() => new TimeSlices<T>(SLICE_MS));
  const [settled, setSettled] = useTurnState<Settled<Input, T>>();

  useEffect(() => {
    if (isWanted) {
      slices.start(0, work(input), {
        onProgress: (done) => onProgress({ input, done }),
        onResult: (result) => setSettled({ input, result }),
        onError: (error) => setSettled({ input, error }),
      });
    }
    return () => slices.stop(0);
  }, [slices, input, isWanted, work, onProgress, setSettled]);

  if (settled && settled.input === input && 'error' in settled) {
    throw settled.error;
  }
  return { result: settled?.result, working: isWanted && settled?.input !== input };
}
