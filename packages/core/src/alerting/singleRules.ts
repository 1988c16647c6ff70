import type { Steps } from '../task/steps';
import { betterOf, type Candidate, candidateOf, type Search } from './candidates';
import { cutsOf } from './cuts';
import { LimitSide, towards } from './plainRule';
import { sustained } from './sustained';

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
