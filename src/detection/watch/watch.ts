import type { Incident, Notice, Samples } from '../detection';
import { findIncidents, typicalStep } from '../incidents';
import type { Steps } from '../steps';
import { type Candidate, findCandidates, maskOf, strengthOf } from './candidates';
import { withCompanions } from './companion';
import { FIRST_THRESHOLD } from './evidence';
import { type SignalEvidence, signalEvidence, watchedSignals } from './signalEvidence';
import { elect } from './vote';

/** Fewer samples cannot tell what is typical. */
const LEAST_SAMPLES = 30;

/** Passes over the data; all but the first know where the incidents of the one before are. */
const PASSES = 3;

export interface WatchOptions {
  /** Epoch milliseconds when the data were asked for: a last bucket that was not over then is not judged. */
  readonly now?: number;
  readonly maximumGap?: number;
}

export interface WatchVerdict {
  /** -1 anomaly, 1 normal, 0 not judged. */
  readonly labels: Int8Array;
  /** Typical value, one array a signal, in its unit. */
  readonly typical: readonly Float64Array[];
  /** Robust standard deviation around typical, one array a signal, in its unit. */
  readonly spread: readonly Float64Array[];
  /** Signed, one array a signal: 1 is enough to start an incident if the forest agrees. */
  readonly evidence: readonly Float64Array[];
  /** The size of the strongest evidence of any signal at each sample. */
  readonly strength: Float64Array;
  readonly incidents: readonly Incident[];
  readonly notices: readonly Notice[];
}

/**
 * The watch verdict on the visible range: evidence says what is odd now, the forest confirms that it is rare at all.
 *
 * @param samples - Missing-value policies applied; NaN only in signals that keep it.
 * @param scoreSamples - The forest's scores of these samples; only asked for if there is something to vote on.
 */
export function* watchSteps(
  samples: Samples,
  options: WatchOptions,
  scoreSamples: () => Steps<Float64Array>
): Steps<WatchVerdict> {
  const n = samples.time.length;
  const step = typicalStep(samples.time);
  const nJudged = n > 0 && options.now !== undefined && samples.time[n - 1] + step > options.now ? n - 1 : n;
  if (nJudged < LEAST_SAMPLES) {
    return tooLittle(samples, nJudged);
  }
  const { signals, candidates } = yield* gatherEvidence(samples, nJudged, step);
  const elected = candidates.length === 0 ? [] : elect(candidates, yield* scoreSamples());
  const labels = labelsFrom(elected, n, nJudged);
  const evidence = signals.map((signal) => signal.evidence);
  const typical = signals.map((signal) => signal.typical);
  const spread = signals.map((signal) => signal.spread);
  const strength = strengthOf(evidence, n);
  const strangeness = strength.map((value) => -value);
  const incidents = findIncidents({ ...options, samples, labels, scoreSamples: strangeness, typical, evidence });
  return { labels, typical, spread, evidence, strength, incidents, notices: [] };
}

interface Gathered {
  readonly signals: readonly SignalEvidence[];
  readonly candidates: readonly Candidate[];
}

/**
 * An incident that is not masked raises its own threshold and pulls the typical value to itself. So what was found is
 * masked and all is looked at again, until nothing changes or the passes are used up.
 */
function* gatherEvidence(samples: Samples, nJudged: number, step: number): Steps<Gathered> {
  const watched = watchedSignals(samples, step);
  let masks: Uint8Array[] = watched.map(() => new Uint8Array(samples.time.length));
  for (let pass = 1; ; pass++) {
    const threshold = pass === 1 ? FIRST_THRESHOLD : undefined;
    const alone: SignalEvidence[] = [];
    for (const [j, signal] of watched.entries()) {
      alone.push(yield* signalEvidence(signal, masks[j], threshold));
    }
    const signals = yield* withCompanions(watched, alone, masks, threshold);
    const evidence = signals.map((signal) => signal.evidence);
    const candidates = findCandidates(strengthOf(evidence, nJudged));
    const nextMasks = evidence.map((e) => maskOf(candidates, e));
    const isSettled = pass > 1 && nextMasks.every((mask, j) => mask.every((value, i) => value === masks[j][i]));
    if (isSettled || pass === PASSES) {
      return { signals, candidates };
    }
    masks = nextMasks;
  }
}

function labelsFrom(elected: readonly Candidate[], n: number, nJudged: number): Int8Array {
  const labels = new Int8Array(n).fill(1, 0, nJudged);
  elected.forEach(({ start, end }) => labels.fill(-1, start, end + 1));
  return labels;
}

function tooLittle({ X }: Samples, nJudged: number): WatchVerdict {
  const unknown = X.columns.map((column) => new Float64Array(column.length).fill(NaN));
  const text =
    `Too little history: got ${nJudged} samples, the watch verdict needs ${LEAST_SAMPLES} to tell what is typical. ` +
    'A longer time range or a shorter interval would help.';
  return {
    labels: new Int8Array(X.nSamples),
    typical: unknown,
    spread: unknown,
    evidence: unknown,
    strength: new Float64Array(X.nSamples).fill(NaN),
    incidents: [],
    notices: [{ level: 'warning', text }],
  };
}
