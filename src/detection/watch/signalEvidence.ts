import type { Samples, SignalSettings } from '../detection';
import type { Steps } from '../steps';
import { localTypical } from '../typical';
import { limitToEffect } from './effect';
import { evidenceOf, unmasked } from './evidence';
import { type Nature, natureOf, spreadFloor } from './nature';
import { withoutOddMinutes } from './oddMinutes';
import { type Scale, scalesOf } from './scales';
import { dailyProfile } from './season';
import { spreadOf } from './spread';

/** One signal, prepared once for all passes. */
export interface WatchedSignal {
  readonly settings: SignalSettings;
  readonly time: Float64Array;
  /** Milliseconds between samples. */
  readonly step: number;
  readonly values: Float64Array;
  readonly nature: Nature;
  readonly scales: readonly Scale[];
}

/** What one pass says about one signal. */
export interface SignalEvidence {
  /** In the signal's unit. */
  readonly typical: Float64Array;
  /** Robust standard deviation around typical, in the signal's unit. */
  readonly spread: Float64Array;
  /** Signed, in units of what is enough to start an incident. */
  readonly evidence: Float64Array;
}

export function watchedSignals({ time, signals, X }: Samples, step: number): WatchedSignal[] {
  return X.columns.map((values, j) => {
    const nature = natureOf(values);
    return { settings: signals[j], time, step, values, nature, scales: scalesOf(values, nature) };
  });
}

/**
 * The evidence of one signal, given what is known of incidents: per sample, the stronger of what differences and ratios
 * say, where the change matters.
 *
 * @param threshold - Spreads that start an incident; by default the signal's own tail decides.
 */
export function* signalEvidence(
  signal: WatchedSignal,
  isMasked: Uint8Array,
  threshold?: number
): Steps<SignalEvidence> {
  const { values, nature, scales } = signal;
  const typical = yield* typicalOf(signal, scales[0], isMasked);
  const floor = spreadFloor(nature, typical);
  const views: Float64Array[] = [];
  let spread = floor;
  for (const scale of scales) {
    const typicalThere = scale === scales[0] ? typical : yield* typicalOf(signal, scale, isMasked);
    const residuals = scale.values.map((value, i) => value - typicalThere[i]);
    const floorThere = floor.map((least, i) => least * scale.slopeAt(typical[i]));
    const spreadThere = spreadOf(unmasked(residuals, isMasked), floorThere);
    spread = scale === scales[0] ? spreadThere : spread;
    views.push(evidenceOf(withoutOddMinutes(residuals, signal.step), spreadThere, isMasked, threshold));
    yield views.length / scales.length;
  }
  const evidence = strongest(views);
  limitToEffect(evidence, signal.settings, nature, values, typical, signal.time);
  return { typical, spread, evidence };
}

/** What is typical on a scale: the neighbourhood, without and again with the time of day. */
function* typicalOf(signal: WatchedSignal, scale: Scale, isMasked: Uint8Array): Steps<Float64Array> {
  const values = unmasked(scale.values, isMasked);
  const profile = yield* dailyProfile(signal.time, values, signal.step);
  if (!profile) {
    return yield* localTypical(values);
  }
  const level = yield* localTypical(values.map((value, i) => value - profile[i]));
  return level.map((value, i) => value + profile[i]);
}

/** The evidence of the largest size at each sample. */
export function strongest(views: readonly Float64Array[]): Float64Array {
  return views[0].map((_, i) => views.reduce((most, view) => (Math.abs(view[i]) > Math.abs(most) ? view[i] : most), 0));
}
