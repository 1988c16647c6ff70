import { detectors } from './detectors';
import type { Sources } from './part';
import { parts } from './parts';

/** A case to judge, as it comes from the process that hands them out. */
export interface Job {
  readonly part: string;
  readonly detector: string;
  readonly name: string;
  readonly sources: Sources;
}

/** What goes back. */
export type JobResult = { readonly result: unknown } | { readonly error: string };

/** Judges one case after the other, as they are asked for. */
process.on('message', ({ part: partName, detector, name, sources }: Job) => {
  const part = parts.find((candidate) => candidate.name === partName)!;
  let answer: JobResult;
  try {
    answer = { result: part.judge(name, sources, detectors[detector]) };
  } catch (error) {
    answer = { error: `${partName}, ${detector}, ${name}: ${error instanceof Error ? error.stack : String(error)}` };
  }
  process.send!(answer);
});
