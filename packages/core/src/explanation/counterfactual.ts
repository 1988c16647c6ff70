import { depthChanges } from './depthChanges';
import { depthSumKnowing } from './depthSumKnowing';
import type { ExplainableForest } from './explainableForest';
import { log } from '../arithmetic/exactMath';
import { fastExp2 } from '../arithmetic/fastExp2';
import { nextSingle, toSingle } from '../forest/singlePrecision';

/** Bits of all features: nothing about the sample is unknown. */
const ALL = -1;

const LN_2 = log(2);

/** A running sum has other last bits than the forest's: so close to where the score is the offset, that is computed. */
const DOUBT = 1e-6;

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
  const enough = -explained.forest.denominator * (log(-offset) / LN_2);
  let depthSum = depthSumKnowing(explained, singles, ALL);
  if (!(own !== start) || Number.isNaN(own + start) || scoreOf(explained, depthSum) < offset) {
    return undefined;
  }
  for (const { at, change } of depthChanges(explained, singles, feature, start, own)) {
    depthSum += change;
    singles[feature] = own > start ? nextSingle(at) : at;
    const isDoubtful = Math.abs(depthSum - enough) < DOUBT;
    if (isDoubtful ? scoreKnowingAll(explained, singles) < offset : depthSum < enough) {
      return own > start ? at : nextSingle(at);
    }
  }
  return undefined;
}

/** The forest's score, to the last bit. */
function scoreKnowingAll(explained: ExplainableForest, sample: Float64Array): number {
  return scoreOf(explained, depthSumKnowing(explained, sample, ALL));
}

function scoreOf({ forest }: ExplainableForest, depthSum: number): number {
  return -fastExp2(-(depthSum / forest.denominator));
}
