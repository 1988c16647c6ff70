import { type Counts, countSeries, stretchesOf } from '../agreement/measures';
import { runToEnd, type Steps } from '../task/steps';
import { anyFiring, firingOf } from './firing';
import type { Candidate, Search } from './candidates';
import { bestJointRule } from './jointRules';
import type { AlertSource, PlainRule } from './plainRule';
import { bestSingleRule } from './singleRules';

/** A rule, and how it agrees with the verdict on its own. */
export interface DistilledRule extends PlainRule {
  readonly counts: Counts;
}

/** The plain rules that together come nearest to a verdict. */
export interface DistilledRules {
  /** None if there are no incidents, or no limit catches any. */
  readonly rules: readonly DistilledRule[];
  /** All rules together. */
  readonly counts: Counts;
}

/** What the rules are made from. */
export interface VerdictToDistil {
  readonly sources: readonly AlertSource[];
  /** -1 anomaly, 1 normal, 0 not judged. */
  readonly labels: Int8Array;
  /** Queries (indices into the sources) that may be needed together; see `likelyPairs`. */
  readonly pairs: Search['pairs'];
}

/** More rules than this, and they are no plain substitute any more. */
const MAX_RULES = 4;

/** A further rule that is wrong more often than right is not worth its pages. */
const MIN_PRECISION = 0.5;

/** Two limits must be this much better than one. */
const PRICE_OF_A_LIMIT = 0.1;

/** `distillSteps` at once. */
export function distillRules(verdict: VerdictToDistil): DistilledRules {
  return runToEnd(distillSteps(verdict));
}

/**
 * Looks for the plain rules that agree best with a verdict: one rule at a time, each the best for the incidents that are
 * not caught yet. The figures tell how poor they are, if so.
 */
export function* distillSteps({ sources, labels, pairs }: VerdictToDistil): Steps<DistilledRules> {
  const isAnomalous = Uint8Array.from(labels, (label) => (label === -1 ? 1 : 0));
  const rules: DistilledRule[] = [];
  let firing: Uint8Array = new Uint8Array(labels.length);
  while (rules.length < MAX_RULES) {
    const wanted = wantedWith(labels, isAnomalous, firing);
    const best = yield* bestRule({ sources, pairs, wanted });
    if (!best || (rules.length > 0 && best.counts.nTrueAlarms < MIN_PRECISION * best.counts.nAlarms)) {
      break;
    }
    const fires = whereJudged(firingOf(best.rule, sources), labels);
    rules.push({ ...best.rule, counts: countSeries(isAnomalous, fires) });
    firing = anyFiring([firing, fires], labels.length);
  }
  return { rules, counts: countSeries(isAnomalous, firing) };
}

/** Of samples that were not judged, nobody knows whether the rule is right. */
function whereJudged(firing: Uint8Array, labels: Int8Array): Uint8Array {
  return firing.map((fires, i) => (labels[i] === 0 ? 0 : fires));
}

/** One limit, or two at the same time where that is clearly better. */
function* bestRule(search: Search): Steps<Candidate | undefined> {
  if (!search.wanted.includes(1)) {
    return undefined;
  }
  const single = yield* bestSingleRule(search);
  const joint = yield* bestJointRule(search);
  return joint && joint.score > (single?.score ?? 0) + PRICE_OF_A_LIMIT ? joint : single;
}

/** Caught incidents do not matter any more: neither do they have to be caught again, nor is it wrong to. */
function wantedWith(labels: Int8Array, isAnomalous: Uint8Array, firing: Uint8Array): Int8Array {
  const wanted = labels.map((label) => (label === 1 ? -1 : label === -1 ? 1 : 0));
  for (const { start, end } of stretchesOf(isAnomalous)) {
    if (firing.subarray(start, end + 1).includes(1)) {
      wanted.fill(0, start, end + 1);
    }
  }
  return wanted;
}
