import type { Samples, SignalSettings } from '../detection';
import { mapSteps } from '../mapSteps';
import type { Steps } from '../steps';
import { localTypical } from '../typical';
import type { WatchOptions } from '../watchOptions';
import { type IsExplained, limitToEffect } from './effect';
import { evidenceOf, ownTail, unmasked } from './evidence';
import { withoutRareRequests } from './lowTraffic';
import { type Nature, natureOf, spreadFloor } from './nature';
import { likeOtherWeek } from './otherWeek';
import { type Persist, persistWith } from './persistence';
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
  readonly persist: Persist;
  readonly isExplained: IsExplained;
}

/** Signed evidence, in units of what is enough to start an incident. */
export interface Evidence {
  readonly evidence: Float64Array;
  /** Its size where the change is large enough to start an incident, elsewhere 0. */
  readonly starting: Float64Array;
}

/** What one pass says about one signal. */
export interface SignalEvidence extends Evidence {
  /** In the signal's unit. */
  readonly typical: Float64Array;
  /** Robust standard deviation around typical, in the signal's unit. */
  readonly spread: Float64Array;
}

/** The signals, prepared for all passes; where there is too little traffic they have no values. */
export function* watchedSignals(samples: Samples, step: number, options: WatchOptions): Steps<WatchedSignal[]> {
  const { time, signals } = samples;
  const persist = persistWith(options.persistence, step);
  const watched: WatchedSignal[] = [];
  for (const [j, values] of withoutRareRequests(samples, options.leastTraffic).entries()) {
    yield j / signals.length;
    const nature = natureOf(values);
    yield j / signals.length;
    const scales = yield* scalesOf(values, nature);
    const isExplained = likeOtherWeek(time, values);
    watched.push({ settings: signals[j], time, step, values, nature, scales, persist, isExplained });
  }
  return watched;
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
  const { nature, scales } = signal;
  const typical = yield* typicalOf(signal, scales[0], isMasked);
  const floor = yield* spreadFloor(nature, typical);
  const views: Float64Array[] = [];
  let spread = floor;
  for (const scale of scales) {
    const typicalThere = scale === scales[0] ? typical : yield* typicalOf(signal, scale, isMasked);
    const residuals = yield* movesOf(scale.values, typicalThere);
    const floorThere = yield* mapSteps(floor, (least, i) => least * scale.slopeAt(typical[i]));
    const spreadThere = yield* spreadOf(unmasked(residuals, isMasked), floorThere);
    spread = scale === scales[0] ? spreadThere : spread;
    const lasting = yield* signal.persist(residuals);
    views.push(yield* evidenceOf(lasting, spreadThere, ownTail(isMasked, threshold)));
    yield views.length / scales.length;
  }
  return { typical, spread, ...(yield* weigh(signal, views, typical)) };
}

/** The strongest of several looks at a signal, where the change matters. */
export function* weigh(signal: WatchedSignal, views: readonly Float64Array[], typical: Float64Array): Steps<Evidence> {
  const evidence = yield* strongest(views);
  const starting = yield* limitToEffect(evidence, { ...signal, signal: signal.settings, typical });
  return { evidence, starting };
}

/** What is typical on a scale: the neighbourhood, without and again with the time of day. */
export function* typicalOf(signal: WatchedSignal, scale: Scale, isMasked: Uint8Array): Steps<Float64Array> {
  const values = unmasked(scale.values, isMasked);
  const profile = yield* dailyProfile(signal.time, values, signal.step);
  if (!profile) {
    return yield* localTypical(values);
  }
  const level = yield* localTypical(yield* mapSteps(values, (value, i) => value - profile.at(i)));
  return yield* mapSteps(level, (value, i) => value + profile.at(i));
}

/** The evidence of the largest size at each sample. */
export function strongest(views: readonly Float64Array[]): Steps<Float64Array> {
  return mapSteps(views[0], (_, i) =>
    views.reduce((most, view) => (Math.abs(view[i]) > Math.abs(most) ? view[i] : most), 0)
  );
}

/** Distances from typical. */
export function movesOf(values: Float64Array, typical: Float64Array): Steps<Float64Array> {
  return mapSteps(values, (value, i) => value - typical[i]);
}
