import { type DataFrame, FieldType } from '@grafana/data';
import { detect } from '@anomaly-forest/core/internal/detect';
import type { DetectionOptions } from '@anomaly-forest/core/internal/detection';
import { fit, scoreSamples } from '@anomaly-forest/core/internal/forest/isolationForest';
import { createMatrix } from '@anomaly-forest/core/internal/series/matrix';
import { prepareSamples } from '../../src/frames/prepareSamples';
import { median } from './measure';
import { generateColumns, type Situation, SITUATIONS, titleOf } from './situations';

const WARM_UP_RUNS = 100;
const RUNS = 200;

/** One run of each, one after the other, so that a busy moment of the machine hits both alike. */
interface Run {
  readonly forest: number;
  readonly chain: number;
}

/** `npm run bench:chain`: the way from frames to incidents (classic) beside the forest alone, warm, in one process. */
function main(): void {
  for (const situation of SITUATIONS.filter(({ nSamples }) => nSamples <= 10_000)) {
    for (const isRefreshed of [false, true]) {
      const runs = measure(situation, isRefreshed);
      const forest = median(runs.map((run) => run.forest));
      const chain = median(runs.map((run) => run.chain));
      const ratio = median(runs.map((run) => run.chain / run.forest));
      console.log(
        `${titleOf(situation)}, ${isRefreshed ? 'refreshed' : 'new seed'}: fit + score ${forest.toFixed(2)} ms, ` +
          `frames to incidents ${chain.toFixed(2)} ms, ratio ${ratio.toFixed(2)}`
      );
    }
  }
}

function measure(situation: Situation, isRefreshed: boolean): Run[] {
  const columns = generateColumns(situation);
  const X = createMatrix(columns);
  const frame = frameOf(columns);
  const run = (seed: number): Run => {
    const options = classic(seed);
    return {
      forest: millisecondsOf(() => scoreSamples(fit(X, options.forest), X)),
      // Each side draws its own rows: a seed is kept from one forest to the next.
      chain: millisecondsOf(() => judge(frame, classic(isRefreshed ? seed : seed + 1))),
    };
  };
  const runs = Array.from({ length: WARM_UP_RUNS + RUNS }, (_, i) => run(isRefreshed ? 42 : 2 * i));
  return runs.slice(WARM_UP_RUNS);
}

function judge(frame: DataFrame, options: DetectionOptions): number {
  const result = prepareSamples([frame]);
  if (!('prepared' in result)) {
    throw new Error(result.warning.text);
  }
  return detect(result.prepared.samples, options).incidents.length;
}

function frameOf(columns: readonly Float64Array[]): DataFrame {
  const { length } = columns[0];
  const time = Array.from({ length }, (_, i) => Date.UTC(2023, 9, 1) + i * 60_000);
  const numbers = columns.map((column, f) => ({
    name: f % 2 === 0 ? 'RPM' : 'Latency',
    type: FieldType.number,
    config: {},
    values: Array.from(column),
  }));
  return { length, fields: [{ name: 'Time', type: FieldType.time, config: {}, values: time }, ...numbers] };
}

function classic(seed: number): DetectionOptions {
  const forest = {
    nEstimators: 100,
    maxSamples: 'auto',
    maxFeatures: { fraction: 1 },
    bootstrap: false,
    seed,
  } as const;
  return { verdict: 'classic', forest, contamination: 0.03, scale: true };
}

function millisecondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

main();
