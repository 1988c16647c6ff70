import type { Samples } from '../detection';
import { createMatrix, type Matrix } from '../series/matrix';
import { median, quantile } from '../statistics/quantile';
import { mapSteps } from '../task/mapSteps';
import type { Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import { type BaselineModel, type JointModel, type ScaleModel, typicalBy } from './baselineModel';
import { bestCompanion, expectedBeside, onlyUsual, type UsualMoves, usualMoves } from './companion';
import { tailOfResiduals, unmasked } from './evidence';
import { gatherEvidence } from './gatherEvidence';
import { spreadFloor } from './nature';
import type { Scale } from './scales';
import { dailyProfile, profileAt, withFewSlots } from './season';
import { movesOf, typicalOf, type WatchedSignal } from './signalEvidence';
import { wholeSpread } from './spread';

/** Numbers in rows for the forest and in profiles of the day: with these a pinned baseline stays below 30 kB of text. */
const MOST_ROW_NUMBERS = 2000;
const MOST_PROFILE_NUMBERS = 1600;

const MOST_ROWS = 512;

/**
 * Learns what is normal from samples. Incidents that they hold themselves are found first and left out. All numbers are
 * of single precision: a baseline that was pinned says the same.
 *
 * @param samples - Missing-value policies applied.
 * @param step - Milliseconds between samples.
 * @param isAligned - The samples have the times of those that will be judged (an offset query): what was typical then
 * is typical now, moment by moment.
 */
export function* learnBaseline(
  samples: Samples,
  step: number,
  options: WatchOptions,
  isAligned: boolean
): Steps<BaselineModel> {
  const n = samples.time.length;
  const leftOut = new Uint8Array(n);
  const { watched, masks } = yield* gatherEvidence({ samples, nJudged: n, step, leftOut, options });
  const scales: ScaleModel[][] = [];
  const mostSlots = Math.floor(MOST_PROFILE_NUMBERS / (2 * watched.length));
  for (const [j, signal] of watched.entries()) {
    scales.push(yield* learnScales({ signal, isMasked: masks[j], isAligned, mostSlots }));
  }
  const joints = yield* learnJoints(
    watched,
    scales.map(([differences]) => typicalBy(differences, samples.time)),
    masks
  );
  return {
    signals: watched.map(({ settings, nature, values }, j) => {
      const range = [0, 1].map((q) => Math.fround(quantile(unmasked(values, masks[j]), q)));
      return { name: settings.name, nature, scales: scales[j], joint: joints[j], range: [range[0], range[1]] };
    }),
    step,
    span: { from: samples.time[0], to: samples.time[n - 1] },
    nSamples: n,
    rows: rowsForForest(samples.X, masks),
  };
}

/** A signal to learn, and how. */
interface Lesson {
  readonly signal: WatchedSignal;
  /** Samples (1) of incidents. */
  readonly isMasked: Uint8Array;
  readonly isAligned: boolean;
  /** Times of day in a profile. */
  readonly mostSlots: number;
}

function* learnScales(lesson: Lesson): Steps<ScaleModel[]> {
  const { signal, isMasked } = lesson;
  const learnt: ScaleModel[] = [];
  let typical: Float64Array = new Float64Array(0);
  for (const scale of signal.scales) {
    const level = yield* learnLevel(lesson, scale);
    const typicalThere = typicalBy(level, signal.time);
    typical = scale === signal.scales[0] ? typicalThere : typical;
    const floor = yield* spreadFloor(signal.nature, typical);
    const floorThere = yield* mapSteps(floor, (least, i) => least * scale.slopeAt(typical[i]));
    const residuals = yield* movesOf(scale.values, typicalThere);
    learnt.push({ ...level, ...(yield* usualOf(signal, residuals, floorThere, isMasked)) });
  }
  return learnt;
}

type Level = Pick<ScaleModel, 'level' | 'profile' | 'curve'>;

function* learnLevel({ signal, isMasked, isAligned, mostSlots }: Lesson, scale: Scale): Steps<Level> {
  const { time, step } = signal;
  const values = unmasked(scale.values, isMasked);
  const found = yield* dailyProfile(time, values, step);
  const profile = (found ? withFewSlots(found.bySlot, mostSlots) : new Float64Array(0)).map(Math.fround);
  const levels = yield* mapSteps(values, (value, i) => value - profileAt(profile, time[i]));
  const level = Math.fround(median(levels));
  return { level, profile, ...(isAligned && { curve: { time, values: yield* typicalOf(signal, scale, isMasked) } }) };
}

/** How far residuals usually go: their spread, at least the floor, and their tail. */
function* usualOf(
  { persist }: WatchedSignal,
  residuals: Float64Array,
  floor: Float64Array,
  isMasked: Uint8Array
): Steps<Pick<ScaleModel, 'spread' | 'tail'>> {
  const spread = Math.fround(yield* wholeSpread(unmasked(residuals, isMasked)));
  const spreads = yield* mapSteps(floor, (least) => Math.max(least, spread));
  const { limit, sustained } = yield* tailOfResiduals(yield* persist(residuals), spreads, isMasked);
  return { spread, tail: { limit: Math.fround(limit), sustained: Math.fround(sustained) } };
}

/** How each signal moves with another one; undefined where it does not. */
function* learnJoints(
  watched: readonly WatchedSignal[],
  typical: readonly Float64Array[],
  masks: readonly Uint8Array[]
): Steps<Array<JointModel | undefined>> {
  const usual: UsualMoves[] = [];
  const usualOnly: Float64Array[] = [];
  for (const [j, { values }] of watched.entries()) {
    const moves = yield* movesOf(values, typical[j]);
    usual.push(yield* usualMoves(unmasked(moves, masks[j])));
    usualOnly.push(yield* onlyUsual(moves, usual[j]));
  }
  const joints: Array<JointModel | undefined> = [];
  for (const [j, signal] of watched.entries()) {
    const companion = yield* bestCompanion(usualOnly, masks[j], j);
    if (!companion) {
      joints.push(undefined);
      continue;
    }
    const slope = Math.fround(companion.slope);
    const { lowest, highest } = usual[companion.signal];
    const expected = yield* expectedBeside(typical[j], usualOnly[companion.signal], slope);
    const residuals = yield* movesOf(signal.values, expected);
    const floor = yield* spreadFloor(signal.nature, typical[j]);
    joints.push({
      signal: companion.signal,
      slope,
      usual: { lowest: Math.fround(lowest), highest: Math.fround(highest) },
      ...(yield* usualOf(signal, residuals, floor, masks[j])),
    });
  }
  return joints;
}

/** Some hundred rows outside incidents, evenly spaced. */
function rowsForForest(X: Matrix, masks: readonly Uint8Array[]): Matrix {
  const healthy = Int32Array.from({ length: X.nSamples }, (_, row) => row).filter((row) =>
    masks.every((mask) => mask[row] === 0)
  );
  const most = Math.min(MOST_ROWS, Math.floor(MOST_ROW_NUMBERS / X.columns.length));
  const nRows = Math.min(most, healthy.length);
  return createMatrix(
    X.columns.map((column) =>
      Float64Array.from({ length: nRows }, (_, i) =>
        Math.fround(column[healthy[Math.floor((i * healthy.length) / nRows)]])
      )
    )
  );
}
