import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildModule } from './buildModule';
import type { Contestant } from './contestant';
import { BENCH_DIRECTORY, installPeers, OURS } from './contestants';
import { type Measurement, measureInTurns, median } from './measure';
import { report } from './report';
import { SITUATIONS, titleOf, writeData } from './situations';

/** A contestant that would need longer for one run, going by the sizes before, is left out. */
const PATIENCE_MILLISECONDS = 60_000;

async function main(): Promise<void> {
  console.log(`Peers are installed and data written in ${BENCH_DIRECTORY}.`);
  const { peers, versions } = installPeers();
  buildModule();
  const results = new Map<string, Map<string, Measurement>>();
  const perSample = new Map<string, number>();
  for (const situation of SITUATIONS) {
    const isQuickEnough = ({ name }: Contestant): boolean =>
      (perSample.get(name) ?? 0) * situation.nSamples <= PATIENCE_MILLISECONDS;
    const contestants = [...peers, ...OURS].filter(isQuickEnough);
    const measured = await measureInTurns(contestants, situation, writeData(BENCH_DIRECTORY, situation));
    for (const [name, { milliseconds, peakMegabytes }] of measured) {
      console.log(
        `${titleOf(situation)}  ${name}: ${median(milliseconds).toFixed(1)} ms, ${peakMegabytes.toFixed(0)} MB`
      );
      perSample.set(name, median(milliseconds) / situation.nSamples);
    }
    results.set(titleOf(situation), measured);
  }
  const file = join(__dirname, 'results.md');
  writeFileSync(file, report(results, versions));
  console.log(`Written to ${file}.`);
}

main().catch((error) => {
  console.error(String(error));
  process.exit(1); // contestants end with the pipe that they read from
});
