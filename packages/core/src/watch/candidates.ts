import { endsStep, type Steps } from '../task/steps';
import { windowFor } from '../series/typical';
import type { Evidence } from './signalEvidence';

/** Evidence that starts a candidate. */
export const START = 1;
/** Evidence that lets it go on: strict at the start, loose after. */
export const CONTINUE = 0.42;

/** Samples without evidence that do not end a candidate. */
export const LULL = 2;

/** A run of samples that may be an incident. */
export interface Candidate {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
  /** Its strongest evidence that may start an incident. */
  readonly peak: number;
}

/**
 * Runs of samples with evidence to continue, of which at least one has enough to start.
 *
 * @param strength - Size of the evidence, see `strengthOf`; only these samples are looked at.
 * @param starting - The part of it that may start an incident.
 */
export function findCandidates(strength: Float64Array, starting: Float64Array, least = START): Candidate[] {
  const candidates: Candidate[] = [];
  let run = { start: 0, end: -Infinity, peak: 0 };
  strength.forEach((e, i) => {
    if (e < CONTINUE) {
      return;
    }
    if (i - run.end > LULL + 1) {
      candidates.push(run);
      run = { start: i, end: i, peak: starting[i] };
    } else {
      run = { ...run, end: i, peak: Math.max(run.peak, starting[i]) };
    }
  });
  return [...candidates, run].filter(({ peak }) => peak >= least);
}

/** Size of the strongest evidence of signals that are judged together, and the part of it that may start an incident. */
export function* togetherOf(
  signals: readonly Evidence[],
  nJudged: number
): Steps<{ strength: Float64Array; starting: Float64Array }> {
  const strength = yield* strengthOf(
    signals.map(({ evidence }) => evidence),
    nJudged
  );
  const starting = yield* strengthOf(
    signals.map(({ starting }) => starting),
    nJudged
  );
  return { strength, starting };
}

/** The candidates of signals that are judged together, among their first `nJudged` samples. */
export function* candidatesOf(signals: readonly Evidence[], nJudged: number, least = START): Steps<Candidate[]> {
  const { strength, starting } = yield* togetherOf(signals, nJudged);
  return findCandidates(strength, starting, least);
}

/** The size of the strongest evidence of any signal at each sample. */
export function* strengthOf(evidence: readonly Float64Array[], nSamples: number): Steps<Float64Array> {
  const strength = new Float64Array(nSamples);
  for (const e of evidence) {
    for (let i = 0; i < nSamples; i++) {
      strength[i] = Math.max(strength[i], Math.abs(e[i]));
      if (endsStep(i)) {
        yield 0;
      }
    }
  }
  return strength;
}

/**
 * Marks (1) the samples of candidates in which this signal takes part, and one more on each side: they must not say
 * what is typical. Of a long candidate only the first samples are marked: a level that lasts becomes the new normal.
 *
 * @param leftOut - Samples that are marked anyway.
 */
export function maskOf(candidates: readonly Candidate[], evidence: Float64Array, leftOut: Uint8Array): Uint8Array {
  const n = evidence.length;
  const isMasked = leftOut.slice();
  for (const { start, end } of candidates) {
    const last = Math.min(end, start + 2 * windowFor(n) - 1);
    for (let i = start; i <= last; i++) {
      if (Math.abs(evidence[i]) >= CONTINUE) {
        isMasked.fill(1, Math.max(0, i - 1), i + 2);
      }
    }
  }
  return isMasked;
}
