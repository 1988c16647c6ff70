import { readCommandLine, sharedHelp } from './commandLine';
import { judgeAll } from './judgeAll';
import type { Figure } from './part';
import { TUNING_SEED } from './tuningSeed';

const help = `Usage: npm run score -- [options]

Judges labelled data with the verdict that ships (detector.ts beside this file) and prints one table. For the full
evaluation, with what it is compared with, there is npm run evaluate.

${sharedHelp}  --details         what was missed and what was told falsely, case by case
`;

async function main(): Promise<void> {
  const started = Date.now();
  const { isHelp, sources, parts, details } = readCommandLine(process.argv.slice(2), TUNING_SEED);
  if (isHelp) {
    process.stdout.write(help);
    return;
  }
  const results = await judgeAll(
    parts.map((part) => ({ part, detector: 'watch' })),
    sources
  );
  parts.forEach((part, i) => {
    if (results[i].size === 0) {
      console.log(`${part.name.padEnd(10)} left out: its data are not there\n`);
      return;
    }
    const summary = part.summarise(results[i]);
    console.log(summary.figures.map((figure) => lineOf(part.name, figure)).join('\n'));
    console.log(details ? summary.details.map((line) => `    ${line}\n`).join('') : '');
  });
  console.log(`${((Date.now() - started) / 1000).toFixed(0)} s`);
}

function lineOf(part: string, { name, value, target }: Figure): string {
  const asked = target === undefined ? '' : `${target.isReached ? 'reached' : 'MISSED '} ${target.text}`;
  return `${part.padEnd(10)} ${name.padEnd(50)} ${value.padEnd(36)} ${asked}`.trimEnd();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
