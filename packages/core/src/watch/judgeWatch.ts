import type { Detection, DetectionOptions, Samples } from '../detection';
import type { LastResult } from '../lastResult';
import { createMatrix } from '../series/matrix';
import { applyMissing } from '../series/missing';
import { quantile } from '../statistics/quantile';
import { mapSteps } from '../task/mapSteps';
import { partOf, type Steps } from '../task/steps';
import { type FittedForest, fitForestSteps } from '../verdict/fittedForest';
import { defaultWatchOptions } from '../watchOptions';
import { chooseBaseline, type ChosenBaseline } from './chooseBaseline';
import { joinVerdicts, partsOf } from './newNormal';
import { withNoData } from './noData';
import { startAt } from './sensitivity';
import { type IsRareJointly, watchSteps } from './watch';
import type { WatchVerdict } from './watchVerdict';

/** Part of the work that is done when the baseline is chosen. */
const CHOSEN = 0.1;

/** Of a joint incident one sample must be among this share of the range with the lowest scores of the forest, ... */
const RARE_SHARE = 0.03;
/** ... or among so many. */
const MIN_RARE_SAMPLES = 30;

/** What is kept between two verdicts. */
export interface WatchMemo {
  readonly baseline: LastResult<ChosenBaseline>;
  readonly forest: LastResult<FittedForest>;
}

/**
 * The watch verdict under the baseline that was chosen, from each new normal on anew. Its scores are those of the
 * evidence e: -e / (1 + e), so lower is stranger and the limit is -1/2. The forest is fitted only if something is odd
 * between two signals alone: it then has to find it rare.
 */
export function* judgeWatchSteps(
  samples: Samples,
  options: DetectionOptions,
  memo: WatchMemo
): Steps<Omit<WatchVerdict, 'models'> & Pick<Detection, 'scoreSamples' | 'offset'>> {
  const watch = options.watch ?? defaultWatchOptions;
  const { X, baseline, leftOut } = samples;
  const choosing = memo.baseline.get([X, baseline, leftOut, JSON.stringify(watch)], () =>
    chooseBaseline(samples, watch)
  );
  const chosen = yield* partOf(choosing, 0, CHOSEN);
  const verdicts: WatchVerdict[] = [];
  for (const part of partsOf({ ...samples, leftOut: chosen.leftOut })) {
    const model = chosen.model && chosen.model.span.to >= part.since ? chosen.model : undefined;
    const end = part.start + part.samples.time.length;
    const [before, after] = [part.start, end].map((row) => CHOSEN + (1 - CHOSEN) * (row / X.nSamples));
    const isRareJointly = (): Steps<IsRareJointly> => rareByForest(part.samples, options, memo);
    verdicts.push(yield* partOf(watchSteps(part.samples, watch, isRareJointly, model), before, after));
  }
  const { models: _, ...told } = joinVerdicts(verdicts);
  const verdict = watch.noData === 'incident' ? withNoData(told, samples) : told;
  const limit = startAt(watch.sensitivity);
  return {
    ...verdict,
    scoreSamples: yield* mapSteps(verdict.strength, (strength) =>
      strength === Infinity ? -1 : -strength / (1 + strength)
    ),
    offset: -limit / (1 + limit),
    baseline: chosen.inUse,
    notices: [...chosen.notices, ...verdict.notices],
  };
}

/**
 * Rare in the range, all signals together: among the lowest scores of the notebook's forest on complete samples. A forest
 * draws signals by their place, so they are put into an order of their own first: another order of queries is no news.
 */
function* rareByForest(samples: Samples, options: DetectionOptions, memo: WatchMemo): Steps<IsRareJointly> {
  const complete = applyMissing({
    ...samples,
    signals: samples.signals.map((signal) => ({ ...signal, missing: 'leave-out' })),
  });
  const X = createMatrix([...complete.samples.X.columns].sort(byValues));
  if (X.nSamples === 0) {
    // Signals of which at any time one is missing: no forest can say what is rare among all of them.
    return () => false;
  }
  const forestOptions = JSON.stringify([options.forest, options.scale, 'in the order of values']);
  const { scoreSamples } = yield* memo.forest.get([samples.X, forestOptions], () => fitForestSteps(X, options));
  const n = scoreSamples.length;
  const rare = quantile(scoreSamples, Math.min(1, Math.max(RARE_SHARE, MIN_RARE_SAMPLES / n)));
  const scoreOfRow = new Map(Array.from(complete.rows, (row, k) => [row, scoreSamples[k]]));
  return (start, end) => {
    for (let row = start; row <= end; row++) {
      if ((scoreOfRow.get(row) ?? 0) <= rare) {
        return true;
      }
    }
    return false;
  };
}

/** Orders columns by the first values in which they differ. */
function byValues(a: Float64Array, b: Float64Array): number {
  const row = a.findIndex((value, i) => value !== b[i]);
  return row < 0 ? 0 : a[row] - b[row];
}
