import type { Detection, DetectionOptions, Samples } from '../detection';
import { type FittedForest, fitForestSteps, scoreWithSteps } from '../verdict/fittedForest';
import type { LastResult } from '../lastResult';
import { offsetSteps } from '../verdict/offset';
import { partOf, type Steps } from '../task/steps';
import { defaultWatchOptions } from '../watchOptions';
import { chooseBaseline, type ChosenBaseline } from './chooseBaseline';
import { joinVerdicts, partsOf } from './newNormal';
import { type IsRare, rareBesideBaseline, rareInRange } from './vote';
import { watchSteps, type WatchVerdict } from './watch';

/** How much of the work is done when the baseline is chosen, the forest is fitted, and all samples have scores. */
const CHOSEN = 0.1;
const FITTED = 0.7;
const SCORED = 0.8;

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
  const chosen = yield* partOf(choosing, 0, CHOSEN);
  const forestOptions = JSON.stringify([options.forest, options.scale]);
  const fitting = memo.forest.get([chosen.X, forestOptions], () => fitForestSteps(chosen.X, options));
  const fitted = yield* partOf(fitting, CHOSEN, FITTED);
  const scoreSamples = chosen.X === X ? fitted.scoreSamples : yield* partOf(scoreWithSteps(fitted, X), FITTED, SCORED);
  const verdicts: WatchVerdict[] = [];
  for (const part of partsOf({ ...samples, leftOut: chosen.leftOut })) {
    const model = chosen.model && chosen.model.span.to >= part.since ? chosen.model : undefined;
    const end = part.start + part.samples.time.length;
    const scores = scoreSamples.subarray(part.start, end);
    const isRare = function* (): Steps<IsRare> {
      return model
        ? rareBesideBaseline(scores, fitted.scoreSamples, part.samples.X.columns, model)
        : rareInRange(scores);
    };
    const [doneBefore, doneAfter] = [part.start, end].map((row) => SCORED + (1 - SCORED) * (row / X.nSamples));
    verdicts.push(yield* partOf(watchSteps(part.samples, watch, isRare, model), doneBefore, doneAfter));
  }
  const verdict = joinVerdicts(verdicts);
  const offset = yield* partOf(offsetSteps(fitted.scoreSamples, options.contamination), 1, 1);
  return { ...verdict, scoreSamples, offset, baseline: chosen.inUse, notices: [...chosen.notices, ...verdict.notices] };
}
