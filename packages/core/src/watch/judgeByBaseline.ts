import type { Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import { type BaselineModel, type JointModel, type SignalModel, typicalBy } from './baselineModel';
import type { Samples } from '../detection';
import { mapSteps } from '../task/mapSteps';
import { expectedBeside, jointEvidence, onlyUsual, strongerOf } from './companion';
import { evidenceOf, knownTail } from './evidence';
import type { Look } from './gatherEvidence';
import { withoutRareRequests } from './lowTraffic';
import { spreadFloor } from './nature';
import { persistWith } from './persistence';
import { differences, ratios } from './scales';
import { type Evidence, movesOf, type SignalEvidence, type WatchedSignal, weigh } from './signalEvidence';

/**
 * The evidence of samples under a baseline that stays as it is. Each sample is judged by itself and its eight neighbours
 * alone, so what is not at an end of the window is judged alike in every window.
 *
 * @param model - With the signals in the order of the samples.
 */
export function* judgeByBaseline(
  { samples, step, options }: Pick<Look, 'samples' | 'step' | 'options'>,
  model: BaselineModel
): Steps<SignalEvidence[]> {
  const watched = yield* watchedBeside(samples, step, options, model);
  const alone: SignalEvidence[] = [];
  for (const [j, signal] of watched.entries()) {
    alone.push(yield* evidenceAlone(signal, model.signals[j]));
    yield j / watched.length;
  }
  const together: SignalEvidence[] = [];
  for (const [j, own] of alone.entries()) {
    const { joint } = model.signals[j];
    const beside = joint && (yield* evidenceBeside(watched, alone, j, joint));
    together.push(beside ? { ...own, ...(yield* strongerOf(own, beside)) } : own);
  }
  return together;
}

/** The samples' signals, on the scales of the baseline. */
function* watchedBeside(
  samples: Samples,
  step: number,
  options: WatchOptions,
  model: BaselineModel
): Steps<WatchedSignal[]> {
  const { time } = samples;
  const persist = persistWith(options.persistence, step);
  const watched: WatchedSignal[] = [];
  for (const [j, values] of withoutRareRequests(samples, options.leastTraffic).entries()) {
    const settings = samples.signals[j];
    const { nature, scales: learnt } = model.signals[j];
    const scales = learnt.length > 1 ? [differences(values), yield* ratios(values, nature)] : [differences(values)];
    watched.push({ settings, time, step, values, nature, scales, persist, isExplained: never });
  }
  return watched;
}

/** Nothing but the baseline itself says what is normal. */
function never(): boolean {
  return false;
}

function* evidenceAlone(signal: WatchedSignal, model: SignalModel): Steps<SignalEvidence> {
  const typical = typicalBy(model.scales[0], signal.time);
  const floor = yield* spreadFloor(model.nature, typical);
  const spreads: Float64Array[] = [];
  const views: Float64Array[] = [];
  for (const [k, scale] of model.scales.entries()) {
    const look = signal.scales[k];
    const spread = yield* mapSteps(floor, (least, i) => Math.max(least * look.slopeAt(typical[i]), scale.spread));
    const residuals = yield* movesOf(look.values, typicalBy(scale, signal.time));
    spreads.push(spread);
    views.push(yield* evidenceOf(yield* signal.persist(residuals), spread, knownTail(scale.tail)));
  }
  return { typical, spread: spreads[0], ...(yield* weigh(signal, views, typical)) };
}

function* evidenceBeside(
  watched: readonly WatchedSignal[],
  alone: readonly SignalEvidence[],
  j: number,
  joint: JointModel
): Steps<Evidence> {
  const other = yield* movesOf(watched[joint.signal].values, alone[joint.signal].typical);
  const { typical } = alone[j];
  const expected = yield* expectedBeside(typical, yield* onlyUsual(other, joint.usual), joint.slope);
  const floor = yield* spreadFloor(watched[j].nature, typical);
  return yield* jointEvidence(watched[j], expected, {
    spreadOf: () => mapSteps(floor, (least) => Math.max(least, joint.spread)),
    tailOf: knownTail(joint.tail),
  });
}
