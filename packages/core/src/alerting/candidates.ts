import { type Counts, countSeries } from '../agreement/measures';
import type { AlertSource, PlainRule } from './plainRule';

/** Extra alarms weigh more than missed incidents: another rule may catch those, but nobody trusts one that cries wolf. */
const BETA_SQUARED = 0.25;

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

/** How well a rule agrees with the verdict, in incidents and in samples: 0..2, larger is better. */
function agreementScore(counts: Counts): number {
  const { nFound, nEvents, nTrueAlarms, nAlarms, nCovered, nEventSamples, nFalseSamples } = counts;
  const incidents = fScore(nFound / nEvents, nTrueAlarms / nAlarms, BETA_SQUARED);
  const samples = fScore(nCovered / nEventSamples, nCovered / (nCovered + nFalseSamples), 1);
  return incidents + samples;
}

/** van Rijsbergen's F of recall and precision; 0 where there is nothing right. */
function fScore(recall: number, precision: number, betaSquared: number): number {
  return recall > 0 && precision > 0
    ? ((1 + betaSquared) * recall * precision) / (betaSquared * precision + recall)
    : 0;
}
