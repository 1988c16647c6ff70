import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Sources } from './part';
import type { AnyPart } from './parts';
import type { Job, JobResult } from './worker';

const MAX_PROCESSES = 2;

/** A part judged by a detector. */
export interface Task {
  readonly part: AnyPart;
  /** Its name in `detectors`. */
  readonly detector: string;
}

/** The results of a part's cases, by their names. */
export type Results = ReadonlyMap<string, unknown>;

/**
 * Judges all cases of some tasks in two processes; each gets the next case when it is done with one.
 *
 * @returns the results of each task, in the order of the tasks.
 * @throws Error if a case fails; the message says which.
 */
export async function judgeAll(tasks: readonly Task[], sources: Sources): Promise<readonly Results[]> {
  const jobs = tasks.flatMap(({ part, detector }) =>
    part.cases(sources).map((name): Job => ({ part: part.name, detector, name, sources }))
  );
  const results = jobs.map((): unknown => undefined);
  let next = 0;
  let nDone = 0;
  const work = async (): Promise<void> => {
    const child = fork(join(__dirname, 'worker.ts'), { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
    try {
      while (next < jobs.length) {
        const index = next++;
        results[index] = await ask(child, jobs[index]);
        showProgress(++nDone, jobs.length);
      }
    } finally {
      next = jobs.length;
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: MAX_PROCESSES }, work));
  return tasks.map(
    ({ part, detector }) =>
      new Map(
        jobs.flatMap((job, i) =>
          job.part === part.name && job.detector === detector ? [[job.name, results[i]] as const] : []
        )
      )
  );
}

/** Counts on, on a terminal only. */
function showProgress(nDone: number, nJobs: number): void {
  if (process.stderr.isTTY) {
    process.stderr.write(`\r${nDone} of ${nJobs} judged${nDone === nJobs ? '\n' : ''}`);
  }
}

function ask(child: ChildProcess, job: Job): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error(`${job.part}, ${job.name}: the process that judged it ended.`));
    child.once('exit', onExit);
    child.once('message', (answer: JobResult) => {
      child.off('exit', onExit);
      if ('error' in answer) {
        reject(new Error(answer.error));
      } else {
        resolve(answer.result);
      }
    });
    child.send(job);
  });
}
