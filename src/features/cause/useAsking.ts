import { useEffect, useRef, useState } from 'react';
import type { Progress } from './findCause';

/** What has become of asking: under way, answered, or failed with one sentence. */
export interface Asking<T> {
  readonly result?: T;
  readonly progress?: { readonly nAnswered: number; readonly nAsked: number };
  readonly failure?: string;
}

/** Work that asks a data source; it says how far it is, and ends when it is told to. */
type Work<T> = (onProgress: Progress, abort: AbortSignal) => Promise<T>;

/** Asks when told to, and ends what is under way when it is cancelled or the part of the page goes. */
export function useAsking<T>(): Asking<T> & { run: (work: Work<T>) => void; cancel: () => void } {
  const [asking, setAsking] = useState<Asking<T>>({});
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const run = (work: Work<T>): void => {
    const abort = new AbortController();
    running.current = abort;
    let isOver = false;
    const show = (next: Asking<T>): void => {
      if (!abort.signal.aborted && !isOver) {
        // Answers that come after the end say nothing of the progress.
        isOver = next.progress === undefined;
        setAsking(next);
      }
    };
    const onProgress: Progress = (nAnswered, nAsked) => show({ progress: { nAnswered, nAsked } });
    work(onProgress, abort.signal).then(
      (result) => show({ result }),
      (error: unknown) => show({ failure: error instanceof Error ? error.message : String(error) })
    );
  };
  const cancel = (): void => {
    running.current?.abort();
    setAsking({});
  };
  return { ...asking, run, cancel };
}
