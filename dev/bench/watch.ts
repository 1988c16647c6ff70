import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { RandomState } from '@anomaly-forest/core/internal/random/randomState';
import { BENCH_DIRECTORY } from './contestants';
import { type Measurement, measureInTurns, median } from './measure';
import { serviceColumns } from './services';
import { BEFORE, inFreshProcess, installWatchPeers, ownContestants, type WatchContestant } from './watchContestants';
import { watchReport } from './watchReport';

/** A contestant that would need longer for one run, going by the sizes before, is left out. */
const PATIENCE_MILLISECONDS = 30_000;
/** CPU time of one turn, if that is more than one run. */
const TURN_MILLISECONDS = 500;

interface WatchSituation {
  readonly title: string;
  readonly nSamples: number;
  readonly nGroups: number;
  readonly nTurns: number;
  readonly isFirstCall?: boolean;
}

const SITUATIONS: readonly WatchSituation[] = [
  { title: '1,000', nSamples: 1000, nGroups: 1, nTurns: 3 },
  { title: '1,000, first call', nSamples: 1000, nGroups: 1, nTurns: 5, isFirstCall: true },
  { title: '50 x 1,000', nSamples: 1000, nGroups: 50, nTurns: 3 },
  { title: '10,080', nSamples: 10_080, nGroups: 1, nTurns: 3 },
  { title: '10,080, first call', nSamples: 10_080, nGroups: 1, nTurns: 3, isFirstCall: true },
  { title: '100,000', nSamples: 100_000, nGroups: 1, nTurns: 2 },
  { title: '1,000,000', nSamples: 1_000_000, nGroups: 1, nTurns: 1 },
];

/** `npm run bench:watch`: the whole chain from samples to incidents with the default options, beside others. */
async function main(): Promise<void> {
  const own = ownContestants();
  const { peers, versions, missing } = await installWatchPeers(writeServices(SITUATIONS[0]));
  const results = new Map<string, ReadonlyMap<string, Measurement>>();
  const perSample = new Map<string, number>();
  for (const situation of SITUATIONS) {
    const { title, nSamples, nGroups, isFirstCall } = situation;
    const all = isFirstCall ? own.map(inFreshProcess) : nGroups > 1 ? own : [...own, ...peers];
    const contestants = all.filter(
      ({ name, maxSamples }: WatchContestant) =>
        nSamples <= maxSamples && (perSample.get(name) ?? 0) * nSamples * nGroups <= PATIENCE_MILLISECONDS
    );
    const file = writeServices(situation);
    const measured = await measureInTurns(
      contestants,
      { ...situation, nFeatures: 2 * nGroups },
      file,
      TURN_MILLISECONDS
    );
    const byName = new Map<string, Measurement>();
    for (const [name, measurement] of measured) {
      const milliseconds = median(measurement.milliseconds);
      console.log(`${title}  ${name}: ${milliseconds.toFixed(1)} ms, ${measurement.peakMegabytes.toFixed(0)} MB`);
      perSample.set(name, milliseconds / (nSamples * nGroups));
      byName.set(name.replace(', first call', ''), measurement);
    }
    results.set(title, byName);
    // After each situation: a run that ends early has told something, too.
    const load = loadavg()[1] / cpus().length;
    const report = watchReport(results, { before: `watch at ${BEFORE}`, versions, missing, load });
    writeFileSync(join(__dirname, 'watch-results.md'), report);
  }
}

/** Services with a daily rhythm: traffic and latency, a column each, with noise and two kinds of incidents. */
function writeServices({ nSamples, nGroups }: WatchSituation): string {
  const random = new RandomState(42);
  const columns = Array.from({ length: nGroups }, () => serviceColumns(nSamples, random)).flat();
  mkdirSync(BENCH_DIRECTORY, { recursive: true });
  const file = join(BENCH_DIRECTORY, `services-${nGroups}x${nSamples}.f64`);
  writeFileSync(file, Buffer.concat(columns.map(({ buffer }) => new Uint8Array(buffer as ArrayBuffer))));
  return file;
}

main().catch((error) => {
  console.error(String(error));
  process.exit(1); // contestants end with the pipe that they read from
});
