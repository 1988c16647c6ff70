import type { Steps } from '../task/steps';
import { betterOf, type Candidate, candidateOf, type Search } from './candidates';
import { cutsOf } from './cuts';
import { LimitSide, towards } from './plainRule';

/** Samples in a row that are tried; the shortest first, for it alerts soonest. */
const PERSISTENCES = [1, 2, 3, 5, 10];

const SIDES: readonly LimitSide[] = ['above', 'below'];

/** The best rule of one limit. */
export function* bestSingleRule(search: Search): Steps<Candidate | undefined> {
  let best: Candidate | undefined;
  for (const [source, values] of search.sources.entries()) {
    for (const side of SIDES) {
      for (const persistence of PERSISTENCES) {
        best = betterOf(best, bestOnSide(search, source, side, persistence, towards(side, values)));
        yield source / search.sources.length;
      }
    }
  }
  return best;
}

function bestOnSide(
  search: Search,
  source: number,
  side: LimitSide,
  persistence: number,
  values: Float64Array
): Candidate | undefined {
  const level = sustained(values, persistence);
  return cutsOf(level, search.wanted)
    .map((cut) => {
      const limits = [{ source, side, value: side === 'above' ? cut : -cut }];
      const firing = Uint8Array.from(level, (value) => (value > cut ? 1 : 0));
      return candidateOf({ limits, persistence }, firing, search);
    })
    .reduce(betterOf, undefined);
}

/**
 * The value that the last `persistence` samples all reach: a limit below it is crossed that many times in a row. NaN at
 * the first samples and wherever one of them is missing.
 */
function sustained(values: Float64Array, persistence: number): Float64Array {
  return values.map((_, i) => {
    let least = i + 1 < persistence ? NaN : Infinity;
    for (let k = Math.max(0, i + 1 - persistence); k <= i; k++) {
      // Not Math.min of all: a comparison with NaN is false, and NaN has to stay.
      least = values[k] < least || Number.isNaN(values[k]) ? values[k] : least;
    }
    return least;
  });
}
