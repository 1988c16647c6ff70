import type { SignalSettings } from '../detection';
import { endsStep, type Steps } from '../task/steps';
import { type Nature, percentBase } from './nature';

/** A change below this share of typical does not start an incident unless the signal says otherwise ... */
const START_CHANGE = 0.3;

/** ... and this part of the change that starts one lets it go on. */
const CONTINUE_PART = 0.5;

/** Just not enough to start an incident, and just not enough to continue one. */
const NO_START = 0.99;
const NO_CONTINUATION = 0.41;

/** Whether something else explains a sample's distance from typical. */
export type IsExplained = (sample: number, change: number) => boolean;

/** What is held against the evidence. */
interface Effect {
  readonly signal: SignalSettings;
  readonly nature: Nature;
  readonly values: Float64Array;
  readonly typical: Float64Array;
  readonly isExplained: IsExplained;
}

/**
 * Holds back evidence where a change, however unusual, does not matter: too small, in a direction that does not count,
 * or explained by something else. Writes to `evidence`.
 *
 * @returns the size of the evidence where the change is large enough to start an incident, elsewhere 0.
 */
export function* limitToEffect(evidence: Float64Array, effect: Effect): Steps<Float64Array> {
  const { signal, nature, values, typical, isExplained } = effect;
  const starting = new Float64Array(evidence.length);
  for (let i = 0; i < evidence.length; i++) {
    if (endsStep(i)) {
      yield i / evidence.length;
    }
    const change = values[i] - typical[i];
    if (Math.abs(evidence[i]) <= NO_CONTINUATION) {
      continue;
    }
    if (isOtherDirection(signal, evidence[i]) || isExplained(i, change)) {
      evidence[i] = 0;
      continue;
    }
    const least = leastChange(signal, nature, typical[i]);
    const isLarge = !(Math.abs(change) < least);
    const most = Math.abs(change) < CONTINUE_PART * least ? NO_CONTINUATION : isLarge ? Infinity : NO_START;
    evidence[i] = Math.max(-most, Math.min(most, evidence[i]));
    starting[i] = isLarge ? Math.abs(evidence[i]) : 0;
  }
  return starting;
}

/** The change that starts an incident, in the signal's unit. */
function leastChange(signal: SignalSettings, nature: Nature, typical: number): number {
  const { value, unit } = signal.minimumChange ?? { value: 100 * START_CHANGE, unit: 'percent' };
  return unit === 'absolute' ? value : (value / 100) * percentBase(nature, typical);
}

function isOtherDirection(signal: SignalSettings, evidence: number): boolean {
  return (signal.direction === 'high' && evidence < 0) || (signal.direction === 'low' && evidence > 0);
}
