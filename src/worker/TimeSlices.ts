import type { Steps } from '../detection/steps';

/** Who is told about a job. */
export interface JobListener<T> {
  /** Called at most once a slice with the share of the work that is done, 0..1. */
  onProgress(done: number): void;
  onResult(result: T): void;
  onError(error: unknown): void;
}

interface Job<T> {
  readonly key: number;
  readonly steps: Steps<T>;
  readonly listener: JobListener<T>;
}

/**
 * Works on jobs a slice at a time, in turn, and gives way to events (messages, clicks, drawing) between two slices.
 * A slice ends with the first step that goes beyond its time.
 */
export class TimeSlices<T> {
  /** In the order in which they come next. */
  private jobs: Array<Job<T>> = [];
  private timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly sliceMs: number) {}

  /** Adds a job; an unfinished one with the same key is given up. */
  start(key: number, steps: Steps<T>, listener: JobListener<T>): void {
    this.stop(key);
    this.jobs.push({ key, steps, listener });
    this.schedule();
  }

  /** Gives a job up; its listener hears nothing more. */
  stop(key: number): void {
    this.jobs = this.jobs.filter((job) => job.key !== key);
    if (this.jobs.length === 0) {
      clearTimeout(this.timer);
      this.timer = undefined;
    }
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.runSlice(performance.now() + this.sliceMs);
      if (this.jobs.length > 0) {
        this.schedule();
      }
    }, 0);
  }

  private runSlice(end: number): void {
    do {
      const job = this.jobs.shift();
      if (job === undefined) {
        return;
      }
      const report = advance(job, end);
      if (!report.finished) {
        this.jobs.push(job);
      }
      report.tell();
    } while (performance.now() < end);
  }
}

/** What a slice brought. The listener is told last: it may start and stop jobs. */
interface Report {
  readonly finished: boolean;
  readonly tell: () => void;
}

function advance<T>({ steps, listener }: Job<T>, end: number): Report {
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) {
        return { finished: true, tell: () => listener.onResult(step.value) };
      }
      if (performance.now() >= end) {
        return { finished: false, tell: () => listener.onProgress(step.value) };
      }
    }
  } catch (error) {
    return { finished: true, tell: () => listener.onError(error) };
  }
}
