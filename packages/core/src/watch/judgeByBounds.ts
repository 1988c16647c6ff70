import type { SignalSettings } from '../detection';
import { type Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import { type Candidate, weakCandidateSteps } from './candidates';
import { outsideOf, trackBy } from './fitSignal';
import type { SignalVerdict } from './judgeSignal';
import type { Limits } from './limits';
import { SPREADS_OF_BOUND } from './parameters';
import { medianInPlace } from './sampleQuantiles';
import type { SignalSeries } from './signalSeries';

/** A signal of which another source says what is typical, and how far from that is too far. Arrays are parallel. */
export interface BoundedInput {
  readonly settings: SignalSettings;
  readonly options: WatchOptions;
  readonly series: SignalSeries;
  /** In the signal's unit, none NaN. */
  readonly typical: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 for samples that say nothing of what is normal. */
  readonly isExcluded?: Uint8Array;
}

/**
 * Judges a signal by bounds from elsewhere: 1 is the bound, whatever the signal usually does. Nothing is learnt, so there is
 * no new level, no habit and no budget of excursions: who brings the bounds knows them.
 */
export function* judgeByBounds(input: BoundedInput): Steps<SignalVerdict> {
  const { series, settings, options, typical, isExcluded } = input;
  const n = series.values.length;
  const smallest = Math.max(series.quantum / 2, Number.MIN_VALUE);
  const above = distances(input.high, typical, settings.direction === 'low', smallest);
  const below = distances(typical, input.low, settings.direction === 'high', smallest);
  const relative = new Float64Array(n);
  const spread = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const residual = series.values[i] - typical[i];
    relative[i] = residual / (residual > 0 ? above[i] : below[i]);
    spread[i] = Math.min(above[i], below[i]) / SPREADS_OF_BOUND;
  }
  yield;
  const tracked = {
    time: series.time,
    values: relative,
    step: series.step,
    window: 1,
    persistence: options.persistence,
    singlesCount: options.persistence === 'auto' && settings.role !== 'latency',
    startLevel: 0,
    isFixed: true,
  };
  // A mean of nine that is inside the bounds is no evidence.
  const inBounds: Limits = { spread: 1 / SPREADS_OF_BOUND, high: 1, low: 1, meanHigh: Infinity, meanLow: Infinity };
  const { excursions, evidence } = yield* trackBy(tracked, inBounds);
  const strong = excursions.map((excursion): Candidate => ({ ...excursion, strength: excursion.evidence, nAlike: 0 }));
  const weak = yield* weakCandidateSteps({ evidence, excursions }, 1);
  const [high, low] = [above, below].map((sizes) => medianInPlace(sizes.slice()));
  const limits: Limits = { spread: medianInPlace(spread.slice()), high, low, meanHigh: high, meanLow: low };
  return {
    series,
    typical,
    spread,
    evidence,
    isAccepted: outsideOf(excursions, n, isExcluded, 0),
    limits,
    bounds: { high: above, low: below },
    candidates: [...strong, ...weak].sort((a, b) => a.start - b.start),
    acceptedLevels: [],
    model: {
      name: settings.name,
      limits,
      level: medianInPlace(typical.slice()),
      period: 0,
      profile: new Float64Array(0),
    },
    hasBaseline: true,
    nUnknownDay: 0,
  };
}

/** How far from typical a bound is; Infinity where that direction does not count or there is no bound. */
function distances(upper: Float64Array, lower: Float64Array, isOff: boolean, smallest: number): Float64Array {
  const sizes = new Float64Array(upper.length);
  for (let i = 0; i < sizes.length; i++) {
    const distance = upper[i] - lower[i];
    sizes[i] = isOff || Number.isNaN(distance) ? Infinity : Math.max(distance, smallest);
  }
  return sizes;
}
