import { type Counts, countSeries } from '../agreement/measures';
import { agreementScore } from './agreementScore';
import type { AlertSource, PlainRule } from './plainRule';

/** What one more rule is looked for with. */
export interface Search {
  readonly sources: readonly AlertSource[];
  readonly pairs: ReadonlyArray<readonly [number, number]>;
  /** 1 in incidents that no rule catches yet, -1 at normal samples, 0 elsewhere. */
  readonly wanted: Int8Array;
}

/** A rule that was tried. */
export interface Candidate {
  readonly rule: PlainRule;
  readonly score: number;
  readonly counts: Counts;
}

/**
 * Judges a rule by what it does where it matters; none if it catches nothing, or fires longer outside of incidents than in
 * them: one long alarm would touch them all.
 */
export function candidateOf(rule: PlainRule, firing: Uint8Array, { wanted }: Search): Candidate | undefined {
  const isWanted = Uint8Array.from(wanted, (want) => (want === 1 ? 1 : 0));
  const counted = firing.map((fires, i) => (wanted[i] === 0 ? 0 : fires));
  const counts = countSeries(isWanted, counted);
  return counts.nFound === 0 || counts.nFalseSamples > counts.nCovered
    ? undefined
    : { rule, counts, score: agreementScore(counts) };
}

/** The better of two; the first one if they are equal, or there is no second. */
export function betterOf(a: Candidate | undefined, b: Candidate | undefined): Candidate | undefined {
  return !a || (b && b.score > a.score) ? b : a;
}
