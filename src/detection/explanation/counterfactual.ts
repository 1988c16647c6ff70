import { depthChanges } from './depthChanges';
import { depthSumKnowing } from './depthSumKnowing';
import type { ExplainableForest } from './explainableForest';
import { exp2 } from '../arithmetic/exactMath';
import { nextSingle, toSingle } from '../forest/singlePrecision';

/** Bits of all features: nothing about the sample is unknown. */
const ALL = -1;

/** Scores closer than this to the offset are computed anew: a running sum has other last bits than the forest's. */
const DOUBT = 1e-9;

/**
 * What a flagged sample would have had to be: if one of its values lay between a typical one and the result, all others
 * being equal, the forest would not flag it. The result is the end of that stretch: the next value towards the sample's
 * own that the forest can tell apart is flagged.
 *
 * @param sample - One value a feature, in the units that the forest was fitted on, and so are `typical` and the result.
 * @param offset - Scores below it are flagged.
 * @returns undefined if the sample would be flagged at the typical value, too: this feature alone does not explain it.
 */
export function endOfNormal(
  explained: ExplainableForest,
  sample: ArrayLike<number>,
  feature: number,
  typical: number,
  offset: number
): number | undefined {
  const singles = Float64Array.from(sample, toSingle);
  const own = singles[feature];
  const start = toSingle(typical);
  singles[feature] = start;
  let depthSum = depthSumKnowing(explained, singles, ALL);
  if (!(own !== start) || Number.isNaN(own + start) || scoreOf(explained, depthSum) < offset) {
    return undefined;
  }
  for (const { at, change } of depthChanges(explained, singles, feature, start, own)) {
    depthSum += change;
    singles[feature] = own > start ? nextSingle(at) : at;
    if (isFlagged(explained, singles, depthSum, offset)) {
      return own > start ? at : nextSingle(at);
    }
  }
  return undefined;
}

/** @param nearly - The depth sum of the sample up to rounding. */
function isFlagged(explained: ExplainableForest, sample: Float64Array, nearly: number, offset: number): boolean {
  const score = scoreOf(explained, nearly);
  const isDoubtful = Math.abs(score - offset) < DOUBT;
  return (isDoubtful ? scoreOf(explained, depthSumKnowing(explained, sample, ALL)) : score) < offset;
}

function scoreOf({ forest }: ExplainableForest, depthSum: number): number {
  return -exp2(-(depthSum / forest.denominator));
}
