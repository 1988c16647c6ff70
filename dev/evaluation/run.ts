import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine, sharedHelp } from './commandLine';
import { choiceNames } from './detectors';
import { writeDocument } from './document';
import { judgeAll, type Task } from './judgeAll';
import { REPOSITORY } from './paths';

const help = `Usage: npm run evaluate -- [options]

Judges labelled data with the verdict that ships, with what it is compared with and with its options, prints all figures
and writes them to docs/evaluation.md. Nothing is fetched: docs/evaluation.md says where the data are from. With --only the
document is printed, but not written, unless --out names a file.

${sharedHelp}  --out FILE        write to this file
`;

/** Drawn data that nobody saw while the verdict was tuned. */
const TEST_SEED = 'test';

/** Parts that other detectors judge, too. */
const compared: Readonly<Record<string, readonly string[]>> = {
  microsoft: ['classic', 'trailing median', ...choiceNames],
  aiops: ['classic', 'trailing median', ...choiceNames],
  wsd: ['classic', 'trailing median', ...choiceNames],
  joint: ['classic', 'trailing median'],
  drawn: ['classic', 'trailing median'],
};

async function main(): Promise<void> {
  const { isHelp, sources, parts, isComplete, out } = readCommandLine(process.argv.slice(2), TEST_SEED);
  if (isHelp) {
    process.stdout.write(help);
    return;
  }
  const tasks = parts.flatMap((part): Task[] =>
    ['watch', ...(compared[part.name] ?? [])].map((detector) => ({ part, detector }))
  );
  const results = await judgeAll(tasks, sources);
  const judged = tasks.map(({ part, detector }, i) => ({ part, detector, results: results[i] }));
  const text = writeDocument(
    judged.filter((task) => task.results.size > 0),
    sources
  );
  console.log(text);
  if (isComplete || out !== undefined) {
    writeFileSync(out ?? join(REPOSITORY, 'docs', 'evaluation.md'), text);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
