import type { Detection, DetectionOptions, Samples } from '../detection';
import { type FittedForest, fitForestSteps, scoreWithSteps } from '../fittedForest';
import type { LastResult } from '../lastResult';
import { offsetOf } from '../offset';
import { partOf, type Steps } from '../steps';
import { defaultWatchOptions } from '../watchOptions';
import { chooseBaseline, type ChosenBaseline } from './chooseBaseline';
import { joinVerdicts, partsOf } from './newNormal';
import { type IsRare, rareBesideBaseline, rareInRange } from './vote';
import { watchSteps, type WatchVerdict } from './watch';

/** Parts of the work that are the baseline's, and then the forest's. */
const BASELINE_SHARE = 0.1;
const FOREST_SHARE = 0.7;

/** What is kept between two verdicts. */
export interface WatchMemo {
  readonly baseline: LastResult<ChosenBaseline>;
  readonly forest: LastResult<FittedForest>;
}

/** The watch verdict with the forest's scores: under the baseline that was chosen, from each new normal on anew. */
export function* judgeWatchSteps(
  samples: Samples,
  options: DetectionOptions,
  memo: WatchMemo
): Steps<WatchVerdict & Pick<Detection, 'scoreSamples' | 'offset'>> {
  const watch = options.watch ?? defaultWatchOptions;
  const { X, baseline, leftOut } = samples;
  const choosing = memo.baseline.get([X, baseline, leftOut, JSON.stringify(watch)], () =>
    chooseBaseline(samples, watch)
  );
  const chosen = yield* partOf(choosing, 0, BASELINE_SHARE);
  const forestOptions = JSON.stringify([options.forest, options.scale]);
  const fitting = memo.forest.get([chosen.X, forestOptions], () => fitForestSteps(chosen.X, options));
  const fitted = yield* partOf(fitting, BASELINE_SHARE, BASELINE_SHARE + FOREST_SHARE);
  const scoreSamples = chosen.X === X ? fitted.scoreSamples : yield* scoreWithSteps(fitted, X);
  const verdicts: WatchVerdict[] = [];
  for (const part of partsOf({ ...samples, leftOut: chosen.leftOut })) {
    const model = chosen.model && chosen.model.span.to >= part.since ? chosen.model : undefined;
    const scores = scoreSamples.subarray(part.start, part.start + part.samples.time.length);
    const isRare = function* (): Steps<IsRare> {
      return model
        ? rareBesideBaseline(scores, fitted.scoreSamples, part.samples.X.columns, model)
        : rareInRange(scores);
    };
    verdicts.push(yield* partOf(watchSteps(part.samples, watch, isRare, model), BASELINE_SHARE + FOREST_SHARE, 1));
  }
  const verdict = joinVerdicts(verdicts);
  const offset = offsetOf(fitted.scoreSamples, options.contamination);
  return { ...verdict, scoreSamples, offset, baseline: chosen.inUse, notices: [...chosen.notices, ...verdict.notices] };
}
