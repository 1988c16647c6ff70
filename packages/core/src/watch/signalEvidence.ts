import type { Samples, SignalSettings } from '../detection';
import { mapSteps } from '../task/mapSteps';
import { partOf, type Steps } from '../task/steps';
import { localTypical } from '../series/typical';
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
    const nature = yield* partOf(natureOf(values), j / signals.length, j / signals.length);
    yield j / signals.length;
    const scales = yield* scalesOf(values, nature);
    const isExplained = likeOtherWeek(time, values);
    watched.push({ settings: signals[j], time, step, values, nature, scales, persist, isExplained });
  }
  return watched;
}

/** What is usual of a signal on one of its scales, given what is known of incidents. */
export interface UsualOnScale {
  readonly typical: Float64Array;
  readonly spread: Float64Array;
}

/** What is usual of a signal, one entry a scale. It takes far longer to know than the evidence against it. */
export function* usualOf(signal: WatchedSignal, isMasked: Uint8Array): Steps<UsualOnScale[]> {
  const usual: UsualOnScale[] = [];
  let floor: Float64Array = new Float64Array(0);
  for (const scale of signal.scales) {
    const typical = yield* typicalOf(signal, scale, isMasked);
    const { typical: inUnit } = usual[0] ?? { typical };
    floor = usual.length === 0 ? yield* spreadFloor(signal.nature, inUnit) : floor;
    const floorThere = yield* mapSteps(floor, (least, i) => least * scale.slopeAt(inUnit[i]));
    const residuals = yield* movesOf(scale.values, typical);
    usual.push({ typical, spread: yield* spreadOf(unmasked(residuals, isMasked), floorThere) });
    yield usual.length / signal.scales.length;
  }
  return usual;
}

/**
 * The evidence of one signal, given what is known of incidents: per sample, the stronger of what differences and ratios
 * say, where the change matters.
 *
 * @param usual - See `usualOf`.
 * @param threshold - Spreads that start an incident; by default the signal's own tail decides.
 */
export function* signalEvidence(
  signal: WatchedSignal,
  usual: readonly UsualOnScale[],
  isMasked: Uint8Array,
  threshold?: number
): Steps<SignalEvidence> {
  const views: Float64Array[] = [];
  for (const [k, scale] of signal.scales.entries()) {
    const residuals = yield* movesOf(scale.values, usual[k].typical);
    const lasting = yield* signal.persist(residuals);
    views.push(yield* evidenceOf(lasting, usual[k].spread, ownTail(isMasked, threshold)));
    yield views.length / signal.scales.length;
  }
  const [{ typical, spread }] = usual;
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
