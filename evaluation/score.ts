import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeAll } from './judgeAll';
import type { Figure } from './part';
import { parts } from './parts';

const help = `Usage: npx tsx evaluation/score.ts [options]

Judges labelled data with the verdict that ships (evaluation/detector.ts) and prints one table.

  --shared FOLDER   where data/ and reports/ lie (../shared beside the checkout)
  --weeks FOLDER    where aiops/ and wsd/ lie, as real_series.py writes them; without it they are left out
  --only A,B        these parts only: ${parts.map(({ name }) => name).join(', ')}
  --details         what was missed and what was told falsely, case by case
  --json FILE       all results, for other programs
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      shared: { type: 'string', default: join(__dirname, '..', '..', 'shared') },
      weeks: { type: 'string', default: '' },
      only: { type: 'string' },
      details: { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const wanted = values.only?.split(',');
  const unknown = wanted?.find((name) => parts.every((part) => part.name !== name));
  if (unknown !== undefined) {
    throw new Error(`Got the part "${unknown}", expected some of ${parts.map(({ name }) => name).join(', ')}.`);
  }
  const chosen = parts.filter(({ name }) => wanted?.includes(name) ?? true);
  const started = Date.now();
  const results = await judgeAll(chosen, { shared: values.shared, weeks: values.weeks });
  for (const part of chosen) {
    const of = results.get(part.name)!;
    if (of.size === 0) {
      console.log(`${part.name}: no data there\n`);
      continue;
    }
    const { figures, details } = part.summarise(of);
    console.log(tableOf(part.name, figures));
    console.log(values.details ? details.map((line) => `    ${line}\n`).join('') : '');
  }
  console.log(`${((Date.now() - started) / 1000).toFixed(0)} s`);
  if (values.json !== undefined) {
    const plain = Object.fromEntries([...results].map(([name, of]) => [name, Object.fromEntries(of)]));
    writeFileSync(values.json, JSON.stringify(plain));
  }
}

/** Lines of the part's name, figure, value and target. */
function tableOf(name: string, figures: readonly Figure[]): string {
  return figures
    .map((figure) => {
      const target = figure.target === undefined ? '' : `[${figure.target}]`;
      return `${name.padEnd(10)} ${figure.name.padEnd(44)} ${figure.value.padEnd(40)} ${target}`.trimEnd();
    })
    .join('\n');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
