import type { Steps } from '@anomaly-forest/core/internal/task/steps';

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
  /** Share of the work that is done, as it was told last. */
  done: number;
}

/** A job that has ended. */
interface EndedJob {
  readonly key: number;
  readonly tell: () => void;
}

/**
 * Works on jobs a slice at a time, in turn, and gives way to events (messages, clicks, drawing) between two slices.
 * A slice ends with the first step that goes beyond its time. How jobs ended is told in a task of its own: who hears of
 * it may have a lot to draw.
 */
export class TimeSlices<T> {
  /** In the order in which they come next. */
  private jobs: Array<Job<T>> = [];
  /** Nobody has been told yet. */
  private ended: EndedJob[] = [];
  private timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly sliceMs: number) {}

  /** Adds a job; an unfinished one with the same key is given up. */
  start(key: number, steps: Steps<T>, listener: JobListener<T>): void {
    this.stop(key);
    this.jobs.push({ key, steps, listener, done: 0 });
    this.schedule();
  }

  /** Gives a job up; its listener hears nothing more. */
  stop(key: number): void {
    this.jobs = this.jobs.filter((job) => job.key !== key);
    this.ended = this.ended.filter((job) => job.key !== key);
    if (this.isIdle()) {
      clearTimeout(this.timer);
      this.timer = undefined;
    }
  }

  private isIdle(): boolean {
    return this.jobs.length === 0 && this.ended.length === 0;
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.ended.length > 0) {
        this.tellOfEnded();
      } else {
        this.runSlice(performance.now() + this.sliceMs);
      }
      if (!this.isIdle()) {
        this.schedule();
      }
    }, 0);
  }

  /** One by one: a listener may start and stop jobs. */
  private tellOfEnded(): void {
    for (let job = this.ended.shift(); job; job = this.ended.shift()) {
      job.tell();
    }
  }

  private runSlice(end: number): void {
    do {
      const job = this.jobs.shift();
      if (job === undefined) {
        return;
      }
      const { hasEnded, tell } = advance(job, end);
      if (hasEnded) {
        this.ended.push({ key: job.key, tell });
      } else {
        this.jobs.push(job);
        tell();
      }
    } while (performance.now() < end);
  }
}

/** What a slice brought, and how to tell of it. */
interface Report {
  readonly hasEnded: boolean;
  readonly tell: () => void;
}

function advance<T>(job: Job<T>, end: number): Report {
  const { steps, listener } = job;
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) {
        return { hasEnded: true, tell: () => listener.onResult(step.value) };
      }
      job.done = step.value ?? job.done;
      if (performance.now() >= end) {
        return { hasEnded: false, tell: () => listener.onProgress(job.done) };
      }
    }
  } catch (error) {
    return { hasEnded: true, tell: () => listener.onError(error) };
  }
}
