import { percentile } from '../statistics/percentile';
import type { Incident } from '../detection';
import type { Steps } from '../task/steps';
import { betterOf, type Candidate, candidateOf, type Search } from './candidates';
import { lasting } from './firing';
import { Limit, LimitSide, towards } from './plainRule';
import { roundBetween } from './roundBetween';

/** Pairs of queries that are tried. */
const MAX_PAIRS = 3;

/** Per query, the shares of the wanted samples that the tried limits leave out. */
const LEFT_OUT = [0, 10, 25, 50];

/** Two limits fit any single minute, by chance. */
const MIN_SAMPLES = 3;

const PERSISTENCES = [1, 3];

const SIDES: readonly LimitSide[] = ['above', 'below'];

/** The pairs of queries that drove most incidents together, most frequent first. */
export function likelyPairs(
  incidents: ReadonlyArray<Pick<Incident, 'drivers'>>,
  sourceOf: (signal: number) => number
): Search['pairs'] {
  const counts = new Map<string, { pair: readonly [number, number]; n: number }>();
  for (const { drivers } of incidents) {
    const [a, b] = [...new Set(drivers.map(({ signal }) => sourceOf(signal)).filter((source) => source >= 0))];
    if (b !== undefined) {
      const pair = [Math.min(a, b), Math.max(a, b)] as const;
      counts.set(pair.join(), { pair, n: (counts.get(pair.join())?.n ?? 0) + 1 });
    }
  }
  const byFrequency = [...counts.values()].sort((a, b) => b.n - a.n);
  return byFrequency.slice(0, MAX_PAIRS).map(({ pair }) => pair);
}

/** The best rule of two limits on different queries that have to be crossed at the same time. */
export function* bestJointRule(search: Search): Steps<Candidate | undefined> {
  let best: Candidate | undefined;
  for (const [a, b] of search.pairs) {
    for (const limitA of limitsOf(search, a)) {
      for (const limitB of limitsOf(search, b)) {
        best = betterOf(best, bestOfPair(search, limitA, limitB));
      }
      yield 0.5;
    }
  }
  return best;
}

/** A limit with where it is crossed. */
interface TriedLimit {
  readonly limit: Limit;
  readonly isCrossed: Uint8Array;
}

function bestOfPair(search: Search, a: TriedLimit, b: TriedLimit): Candidate | undefined {
  const both = a.isCrossed.map((crossed, i) => crossed & b.isCrossed[i]);
  return PERSISTENCES.map((persistence) =>
    candidateOf({ limits: [a.limit, b.limit], persistence }, lasting(both, persistence), search)
  )
    .filter((candidate) => candidate !== undefined && candidate.counts.nCovered >= MIN_SAMPLES)
    .reduce(betterOf, undefined);
}

function limitsOf({ sources, wanted }: Search, source: number): TriedLimit[] {
  return SIDES.flatMap((side) => {
    const values = towards(side, sources[source]);
    return jointCuts(values, wanted).map((cut) => ({
      limit: { source, side, value: side === 'above' ? cut : -cut },
      isCrossed: Uint8Array.from(values, (value) => (value > cut ? 1 : 0)),
    }));
  });
}

/** Limits just below the lowest wanted values, leaving out ever more of them. */
function jointCuts(values: Float64Array, wanted: Int8Array): number[] {
  const present = values.filter((value) => !Number.isNaN(value)).sort();
  const aimed = values.filter((value, i) => wanted[i] === 1 && !Number.isNaN(value));
  if (aimed.length === 0) {
    return [];
  }
  const cuts = LEFT_OUT.flatMap((share) => {
    const lowest = percentile(aimed, share);
    const next = present.findIndex((value) => value >= lowest) - 1;
    return next < 0 ? [] : [roundBetween(present[next], lowest)];
  });
  return [...new Set(cuts)];
}
