import { mapSteps } from '../task/mapSteps';
import type { Steps } from '../task/steps';
import { MOST_PERSISTENCE, type Persistence } from '../watchOptions';

/** With samples this far apart (milliseconds) one sample is long enough to matter by itself. */
const LONG_STEP = 5 * 60 * 1000;

/** Takes from residuals what does not last long enough to be an incident. */
export type Persist = (residuals: Float64Array) => Steps<Float64Array>;

/** What persistence asks of residuals that are `step` milliseconds apart. */
export function persistWith(persistence: 'auto' | Persistence, step: number): Persist {
  if (persistence !== 'auto') {
    return (residuals) => mOfN(residuals, persistence);
  }
  return step > LONG_STEP ? asTheyAre : withoutOddMinutes;
}

function* asTheyAre(residuals: Float64Array): Steps<Float64Array> {
  return residuals;
}

/**
 * With steps of up to five minutes one odd sample is never an incident, two are: each residual becomes the median of
 * itself and its neighbours (the newest: of the last three).
 */
export function* withoutOddMinutes(residuals: Float64Array): Steps<Float64Array> {
  const n = residuals.length;
  if (n < 3) {
    return residuals;
  }
  return yield* mapSteps(residuals, (own, i) => {
    const first = Math.min(Math.max(i - 1, 0), n - 3);
    return Number.isNaN(own) ? NaN : medianOfPresent(residuals[first], residuals[first + 1], residuals[first + 2], own);
  });
}

/** The median of three; a missing one is replaced by `own`. */
function medianOfPresent(a: number, b: number, c: number, own: number): number {
  const x = Number.isNaN(a) ? own : a;
  const y = Number.isNaN(b) ? own : b;
  const z = Number.isNaN(c) ? own : c;
  return Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
}

/**
 * Each residual counts for as much as `least` samples of some `of` successive ones around it reach in its direction: with
 * 2 of 3 a lone spike counts for nothing, and of two spikes beside each other both count for the smaller one.
 */
export function mOfN(residuals: Float64Array, { least, of }: Persistence): Steps<Float64Array> {
  const n = residuals.length;
  const reached = new Float64Array(MOST_PERSISTENCE);
  return mapSteps(residuals, (own, i) => {
    const sign = Math.sign(own);
    let most = Number.isNaN(own) ? NaN : 0;
    for (let first = Math.max(0, i - of + 1); first <= i && first + of <= n; first++) {
      for (let k = 0; k < of; k++) {
        reached[k] = Math.max(0, sign * residuals[first + k] || 0);
      }
      const ascending = reached.subarray(0, of).sort();
      most = Math.max(most, Math.min(Math.abs(own), ascending[of - least]));
    }
    return sign * most;
  });
}
