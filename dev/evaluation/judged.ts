import { dataSets } from './dataSets';
import type { FileResult } from './fileResult';
import type { Results, Task } from './judgeAll';

/** A part that a detector has judged. */
export interface Judged extends Task {
  readonly results: Results;
}

/** Parts whose results are `FileResult`s of labelled real series. */
export const labelledParts: readonly string[] = ['microsoft', 'aiops', 'wsd'];

/** What a detector made of the files of a labelled part, in the order of the files; undefined if it did not judge them. */
export function judgedBy(judged: readonly Judged[], part: string, detector: string): readonly FileResult[] | undefined {
  const found = judged.find((task) => task.part.name === part && task.detector === detector);
  return found && ([...found.results.values()] as FileResult[]);
}

/** A part's name for readers. */
export function titleOf(part: string): string {
  const others: Readonly<Record<string, string>> = {
    refresh: 'The same samples seen again',
    pinned: 'A pinned baseline',
  };
  return dataSets.find((set) => set.part === part)?.title ?? others[part] ?? part;
}
