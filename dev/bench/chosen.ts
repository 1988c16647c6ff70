import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Words of the titles that were asked for on the command line; none: everything. */
const WORDS = process.argv[2];

/** The situations whose title has the words that were asked for. */
export function chosenOf<T>(all: readonly T[], titleOf: (each: T) => string): readonly T[] {
  const chosen = all.filter((each) => !WORDS || titleOf(each).includes(WORDS));
  if (chosen.length === 0) {
    throw new Error(`No situation has "${WORDS}" in its title. There are: ${all.map(titleOf).join('; ')}.`);
  }
  return chosen;
}

/** Keeps a report in the repository; one of chosen situations alone would not be all of it, and is printed. */
export async function writeOrPrint(file: string, report: string): Promise<void> {
  await (WORDS ? console.log(report) : writeFile(path.join(__dirname, file), report));
}
