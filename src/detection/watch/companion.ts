import { quantile } from '../quantile';
import type { Steps } from '../steps';
import { limitToEffect } from './effect';
import { evidenceOf, unmasked } from './evidence';
import { spreadFloor } from './nature';
import { withoutOddMinutes } from './oddMinutes';
import { type SignalEvidence, strongest, type WatchedSignal } from './signalEvidence';
import { spreadOf } from './spread';

/** Part of a signal's moves at each end that are unusual: there, what it says of another one is guesswork. */
const UNUSUAL = 0.02;

/** A companion explains at least this part of a signal's variance. */
const EXPLAINS = 0.5;

/** How one signal moves with another. */
interface Companion {
  readonly signal: number;
  /** Units of the one for each unit of the other. */
  readonly slope: number;
  /** Part of the variance that is explained, 0..1. */
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
  const moves = alone.map(({ typical }, j) => usualMoves(watched[j].values, typical, masks[j]));
  const together: SignalEvidence[] = [];
  for (const [j, signal] of watched.entries()) {
    const companion = bestCompanion(moves, masks, j);
    const joint = companion && jointEvidence(signal, alone[j], moves[companion.signal], companion, masks[j], threshold);
    together.push(joint ? { ...alone[j], evidence: strongest([alone[j].evidence, joint]) } : alone[j]);
    yield j / watched.length;
  }
  return together;
}

/** Distance from typical; NaN where it is unusual. */
function usualMoves(values: Float64Array, typical: Float64Array, isMasked: Uint8Array): Float64Array {
  const moves = values.map((value, i) => value - typical[i]);
  const known = unmasked(moves, isMasked);
  const lowest = quantile(known, UNUSUAL);
  const highest = quantile(known, 1 - UNUSUAL);
  return moves.map((move) => (move >= lowest && move <= highest ? move : NaN));
}

/** The signal that explains most of another one's usual moves, if it explains enough. */
function bestCompanion(moves: readonly Float64Array[], masks: readonly Uint8Array[], j: number): Companion | undefined {
  const own = unmasked(moves[j], masks[j]);
  return moves
    .map((other, k) => ({ signal: k, ...lineThrough(other, own) }))
    .filter(({ signal, explained }) => signal !== j && explained >= EXPLAINS)
    .sort((a, b) => b.explained - a.explained)[0];
}

/** Least squares through the origin over the samples that both have. */
function lineThrough(x: Float64Array, y: Float64Array): Omit<Companion, 'signal'> {
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

function jointEvidence(
  signal: WatchedSignal,
  { typical }: SignalEvidence,
  moves: Float64Array,
  { slope }: Companion,
  isMasked: Uint8Array,
  threshold?: number
): Float64Array {
  const { values, nature } = signal;
  const expected = typical.map((value, i) => value + slope * moves[i]);
  const residuals = values.map((value, i) => value - expected[i]);
  const spread = spreadOf(unmasked(residuals, isMasked), spreadFloor(nature, typical));
  const evidence = evidenceOf(withoutOddMinutes(residuals, signal.step), spread, isMasked, threshold);
  limitToEffect(evidence, signal.settings, nature, values, expected, signal.time);
  return evidence;
}
