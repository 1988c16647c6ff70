import { shippingDetector } from './detector';
import type { DataPaths } from './part';
import { parts } from './parts';

/** A case to judge, as it comes from the process that hands them out. */
export interface Job {
  readonly part: string;
  readonly name: string;
  readonly paths: DataPaths;
}

/** What goes back. */
export type JobResult = { readonly result: unknown } | { readonly error: string };

/** Judges one case after the other, as they are asked for. */
process.on('message', ({ part: partName, name, paths }: Job) => {
  const part = parts.find((candidate) => candidate.name === partName)!;
  let answer: JobResult;
  try {
    answer = { result: part.judge(name, paths, shippingDetector) };
  } catch (error) {
    answer = { error: `${partName}, ${name}: ${error instanceof Error ? error.stack : String(error)}` };
  }
  process.send!(answer);
});
