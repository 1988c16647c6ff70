import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { DataPaths, Part } from './part';
import type { Job, JobResult } from './worker';

const MAX_PROCESSES = 2;

/** Judges all cases of some parts in two processes; each gets the next case when it is done with one. */
export async function judgeAll(
  parts: ReadonlyArray<Part<unknown>>,
  paths: DataPaths
): Promise<ReadonlyMap<string, ReadonlyMap<string, unknown>>> {
  const jobs = parts.flatMap((part) => part.cases(paths).map((name): Job => ({ part: part.name, name, paths })));
  const results = jobs.map((): unknown => undefined);
  let next = 0;
  const work = async (): Promise<void> => {
    const child = fork(join(__dirname, 'worker.ts'), { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
    try {
      while (next < jobs.length) {
        const index = next++;
        results[index] = await ask(child, jobs[index]);
      }
    } finally {
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: MAX_PROCESSES }, work));
  return new Map(
    parts.map((part) => [
      part.name,
      new Map(jobs.flatMap((job, i) => (job.part === part.name ? [[job.name, results[i]] as const] : []))),
    ])
  );
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
