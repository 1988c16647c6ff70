import type { Steps } from '../steps';
import { type BaselineModel, type JointModel, type ScaleModel, type SignalModel, typicalBy } from './baselineModel';
import { expectedBeside, jointEvidence, movesOf, onlyUsual, strongerOf } from './companion';
import { evidenceOf } from './evidence';
import type { Look } from './gatherEvidence';
import { withoutRareRequests } from './lowTraffic';
import { spreadFloor } from './nature';
import { persistWith } from './persistence';
import { differences, ratios } from './scales';
import { type SignalEvidence, type WatchedSignal, weigh } from './signalEvidence';

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
  const persist = persistWith(options.persistence, step);
  const watched = withoutRareRequests(samples, options.leastTraffic).map((values, j): WatchedSignal => {
    const { nature, scales } = model.signals[j];
    const looks = [differences(values), ratios(values, nature)].slice(0, scales.length);
    return {
      ...samples,
      settings: samples.signals[j],
      step,
      values,
      nature,
      scales: looks,
      persist,
      isExplained: never,
    };
  });
  const alone: SignalEvidence[] = [];
  for (const [j, signal] of watched.entries()) {
    alone.push(evidenceAlone(signal, model.signals[j]));
    yield j / watched.length;
  }
  return alone.map((own, j) => {
    const { joint } = model.signals[j];
    return joint ? { ...own, ...strongerOf(own, evidenceBeside(watched, alone, j, joint)) } : own;
  });
}

/** Nothing but the baseline itself says what is normal. */
function never(): boolean {
  return false;
}

function evidenceAlone(signal: WatchedSignal, model: SignalModel): SignalEvidence {
  const typical = typicalBy(model.scales[0], signal.time);
  const floor = spreadFloor(model.nature, typical);
  const spreads = model.scales.map((scale, k) =>
    atLeast(
      scale,
      floor.map((least, i) => least * signal.scales[k].slopeAt(typical[i]))
    )
  );
  const views = model.scales.map((scale, k) => {
    const residuals = movesOf(signal.scales[k].values, typicalBy(scale, signal.time));
    return evidenceOf(signal.persist(residuals), spreads[k], () => scale.tail);
  });
  return { typical, spread: spreads[0], ...weigh(signal, views, typical) };
}

function evidenceBeside(
  watched: readonly WatchedSignal[],
  alone: readonly SignalEvidence[],
  j: number,
  joint: JointModel
): ReturnType<typeof jointEvidence> {
  const other = movesOf(watched[joint.signal].values, alone[joint.signal].typical);
  const { typical } = alone[j];
  const expected = expectedBeside(typical, onlyUsual(other, joint.usual), joint.slope);
  const spread = atLeast(joint, spreadFloor(watched[j].nature, typical));
  return jointEvidence(watched[j], expected, { spreadOf: () => spread, tailOf: () => joint.tail });
}

function atLeast({ spread }: Pick<ScaleModel, 'spread'>, floor: Float64Array): Float64Array {
  return floor.map((least) => Math.max(least, spread));
}
