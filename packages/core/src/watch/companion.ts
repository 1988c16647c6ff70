import { mapSteps } from '../task/mapSteps';
import { quantileSteps } from '../statistics/quantile';
import { partOf, type Steps } from '../task/steps';
import { evidenceOf, ownTail, type TailOf, unmasked } from './evidence';
import { spreadFloor } from './nature';
import { type Evidence, movesOf, type SignalEvidence, strongest, type WatchedSignal, weigh } from './signalEvidence';
import { spreadOf } from './spread';

/** Part of a signal's moves at each end that are unusual: there, what it says of another one is guesswork. */
const UNUSUAL = 0.02;

/** A companion explains at least this part of a signal's variance. */
const EXPLAINS = 0.5;

/** Evidence that lets an incident go on, too little to take part in what it is called. */
const GOES_ON = 0.45;

/** Distances from typical between which a signal usually moves. */
export interface UsualMoves {
  readonly lowest: number;
  readonly highest: number;
}

/** How one signal moves with another. */
export interface Companion {
  readonly signal: number;
  /** Units of the one for each unit of the other. */
  readonly slope: number;
}

/** A companion, and the part of the variance that it explains. */
interface Explanation extends Companion {
  readonly explained: number;
}

/**
 * What only a look at two signals shows: latency as high as at noon while traffic is as low as at night, each value
 * normal by itself. Where a signal usually moves with another one, its typical value moves too; evidence against that is
 * added to its own. Where the other signal is itself out of its usual range nothing is added.
 */
export function* withCompanions(
  watched: readonly WatchedSignal[],
  alone: readonly SignalEvidence[],
  masks: readonly Uint8Array[],
  threshold?: number
): Steps<SignalEvidence[]> {
  const moves: Float64Array[] = [];
  for (const [j, { typical }] of alone.entries()) {
    const all = yield* movesOf(watched[j].values, typical);
    moves.push(yield* onlyUsual(all, yield* usualMoves(unmasked(all, masks[j]))));
  }
  const together: SignalEvidence[] = [];
  for (const [j, signal] of watched.entries()) {
    const { typical } = alone[j];
    const companion = yield* partOf(bestCompanion(moves, masks[j], j), j / watched.length, j / watched.length);
    if (!companion) {
      together.push(alone[j]);
      continue;
    }
    const floor = yield* spreadFloor(signal.nature, typical);
    const expected = yield* expectedBeside(typical, moves[companion.signal], companion.slope);
    const joint = yield* jointEvidence(signal, expected, {
      spreadOf: (residuals) => spreadOf(unmasked(residuals, masks[j]), floor),
      tailOf: ownTail(masks[j], threshold),
    });
    together.push({ ...alone[j], ...(yield* strongerOf(alone[j], joint)) });
  }
  return together;
}

/** @param moves - NaN is skipped. */
export function* usualMoves(moves: Float64Array): Steps<UsualMoves> {
  yield 0; // Who asks has just made the moves.
  const lowest = yield* partOf(quantileSteps(moves, UNUSUAL), 0, 0.5);
  yield 0.5;
  return { lowest, highest: yield* partOf(quantileSteps(moves, 1 - UNUSUAL), 0.5, 1) };
}

/** The moves, NaN where they are unusual. */
export function onlyUsual(moves: Float64Array, { lowest, highest }: UsualMoves): Steps<Float64Array> {
  return mapSteps(moves, (move) => (move >= lowest && move <= highest ? move : NaN));
}

/** The signal that explains most of another one's usual moves, if it explains enough. */
export function* bestCompanion(
  moves: readonly Float64Array[],
  isMasked: Uint8Array,
  j: number
): Steps<Companion | undefined> {
  const own = unmasked(moves[j], isMasked);
  let best: Explanation | undefined;
  for (const [signal, other] of moves.entries()) {
    yield signal / moves.length;
    const line = signal === j ? undefined : lineThrough(other, own);
    if (line && line.explained >= EXPLAINS && line.explained > (best?.explained ?? 0)) {
      best = { signal, ...line };
    }
  }
  return best;
}

/** Least squares through the origin over the samples that both have, and the part of the variance it explains. */
function lineThrough(x: Float64Array, y: Float64Array): { slope: number; explained: number } {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i++) {
    if (!Number.isNaN(x[i]) && !Number.isNaN(y[i])) {
      xx += x[i] * x[i];
      xy += x[i] * y[i];
      yy += y[i] * y[i];
    }
  }
  return { slope: xy / xx, explained: (xy * xy) / (xx * yy) };
}

/** What is typical of a signal beside the usual moves of its companion. */
export function expectedBeside(typical: Float64Array, moves: Float64Array, slope: number): Steps<Float64Array> {
  return mapSteps(typical, (value, i) => value + slope * moves[i]);
}

/** How far a signal usually is from what is expected beside its companion. */
interface JointUsual {
  readonly spreadOf: (residuals: Float64Array) => Steps<Float64Array>;
  readonly tailOf: TailOf;
}

/** What the distance from what is expected beside a companion says. */
export function* jointEvidence(
  signal: WatchedSignal,
  expected: Float64Array,
  { spreadOf: spreadOfResiduals, tailOf }: JointUsual
): Steps<Evidence> {
  const residuals = yield* movesOf(signal.values, expected);
  const lasting = yield* signal.persist(residuals);
  const view = yield* evidenceOf(lasting, yield* spreadOfResiduals(residuals), tailOf);
  const joint = yield* weigh(signal, [view], expected);
  return signal.settings.role === 'traffic' ? onlyToGoOn(joint) : joint;
}

/** Latency follows the load, not the load latency: what is odd between the two is latency's; traffic's lets it go on. */
function onlyToGoOn({ evidence }: Evidence): Evidence {
  return {
    evidence: evidence.map((e) => Math.max(-GOES_ON, Math.min(GOES_ON, e))),
    starting: new Float64Array(evidence.length),
  };
}

/** At each sample the stronger of two kinds of evidence. */
export function* strongerOf(a: Evidence, b: Evidence): Steps<Evidence> {
  return {
    evidence: yield* strongest([a.evidence, b.evidence]),
    starting: yield* mapSteps(a.starting, (own, i) => Math.max(own, b.starting[i])),
  };
}
