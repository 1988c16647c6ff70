import type { BaselineInUse } from '../baseline/baseline';
import type { Incident, Notice, Samples } from '../detection';
import { findIncidentsSteps, type IncidentInput, typicalStep } from '../incidents/incidents';
import { mapSteps } from '../task/mapSteps';
import { sentence } from '../sentence';
import type { Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import type { BaselineModel } from './baselineModel';
import { calledNormalBy } from './calledNormal';
import { candidatesOf, strengthOf, togetherOf } from './candidates';
import { findForward, type ForwardCandidates } from './forward';
import { gatherEvidence, type Look } from './gatherEvidence';
import { besideHabits } from './habit';
import { judgeByBaseline } from './judgeByBaseline';
import { LEAST_SAMPLES } from './leastSamples';
import { nJudgedOf } from './nJudged';
import { type CandidateGroup, countsBySensitivity, groupCandidates, LEAST_START, shownAt } from './sensitivity';
import type { SignalEvidence } from './signalEvidence';
import { BEYOND_DOUBT, elect, type IsRare } from './vote';
import { isWithin } from './within';

/** What the watch verdict says of some samples; sample numbers are theirs. */
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
  /** In the order of time. */
  readonly incidents: readonly Incident[];
  /** Incidents that a person called normal, and by which of `Samples.calledNormal`. */
  readonly calledNormal: ReadonlyArray<{ readonly incident: Incident; readonly by: number }>;
  /** How many incidents each sensitivity would show, from `LEAST_SENSITIVITY` up. */
  readonly nIncidentsBySensitivity: readonly number[];
  readonly baseline?: BaselineInUse;
  readonly notices: readonly Notice[];
}

/**
 * The watch verdict: evidence says what is odd now, the forest confirms that it is rare at all.
 *
 * @param samples - Missing-value policies applied; NaN only in signals that keep it.
 * @param isRare - What the forest says of these samples; only asked for if there is something to vote on.
 * @param model - A baseline other than the samples themselves, with their signals in their order.
 */
export function* watchSteps(
  samples: Samples,
  options: WatchOptions,
  isRare: () => Steps<IsRare>,
  model?: BaselineModel
): Steps<WatchVerdict> {
  const step = typicalStep(samples.time);
  const nJudged = nJudgedOf(samples, step);
  if (nJudged < LEAST_SAMPLES && !model) {
    return tooLittle(samples, nJudged);
  }
  const look: Look = { samples, nJudged, step, leftOut: isWithin(samples.time, samples.leftOut ?? []), options };
  const { signals, candidates, nUnknown } = yield* model ? byBaseline(look, model, isRare) : byThemselves(look, isRare);
  const verdict = yield* verdictOf(look, signals, groupCandidates(candidates, options.recovery));
  verdict.labels.fill(0, 0, nUnknown);
  return verdict;
}

/** Evidence, and the candidates that the forest agrees with. */
interface Found extends ForwardCandidates {
  readonly signals: readonly SignalEvidence[];
}

function* byThemselves(look: Look, isRare: () => Steps<IsRare>): Steps<Found> {
  const { signals } = yield* gatherEvidence(look);
  const candidates = yield* candidatesOf(signals, look.nJudged, LEAST_START);
  yield 1;
  const elected = candidates.length === 0 ? [] : elect(candidates, yield* isRare());
  return { signals, candidates: besideHabits(elected), nUnknown: 0 };
}

function* byBaseline(look: Look, model: BaselineModel, isRare: () => Steps<IsRare>): Steps<Found> {
  const signals = yield* judgeByBaseline(look, model);
  const { strength, starting } = yield* togetherOf(signals, look.nJudged);
  const isRareSample = yield* isRare();
  const elected = starting.map((e, i) => (e >= BEYOND_DOUBT || isRareSample(i) ? e : 0));
  return { signals, ...findForward(strength, elected, LEAST_START) };
}

function* verdictOf(
  { samples, nJudged, options }: Look,
  signals: readonly SignalEvidence[],
  groups: readonly CandidateGroup[]
): Steps<WatchVerdict> {
  const n = samples.time.length;
  const evidence = signals.map((signal) => signal.evidence);
  const typical = signals.map((signal) => signal.typical);
  const strength = yield* strengthOf(evidence, n);
  const scoreSamples = yield* mapSteps(strength, (value) => -value);
  const inputFor = (some: readonly CandidateGroup[]): IncidentInput => ({
    samples,
    labels: labelsFrom(some, n, nJudged),
    scoreSamples,
    typical,
    evidence,
    maximumGap: options.recovery,
  });
  const judged = groups.map((group) => ({ group, by: calledNormalBy(group, samples, samples.calledNormal ?? []) }));
  const anomalous = judged.filter(({ by }) => by < 0).map(({ group }) => group);
  const calledNormal: Array<WatchVerdict['calledNormal'][number]> = [];
  for (const { group, by } of judged) {
    if (by >= 0 && shownAt([group], options.sensitivity).length > 0) {
      const incidents = yield* findIncidentsSteps(inputFor([group]));
      calledNormal.push(...incidents.map((incident) => ({ incident, by })));
    }
  }
  const input = inputFor(shownAt(anomalous, options.sensitivity));
  return {
    labels: input.labels,
    incidents: yield* findIncidentsSteps(input),
    typical,
    spread: signals.map((signal) => signal.spread),
    evidence,
    strength,
    calledNormal,
    nIncidentsBySensitivity: countsBySensitivity(anomalous),
    notices: [],
  };
}

function labelsFrom(groups: readonly CandidateGroup[], n: number, nJudged: number): Int8Array {
  const labels = new Int8Array(n).fill(1, 0, nJudged);
  for (const { start, end } of groups.flatMap(({ candidates }) => candidates)) {
    labels.fill(-1, start, end + 1);
  }
  return labels;
}

function tooLittle({ X }: Samples, nJudged: number): WatchVerdict {
  const unknown = X.columns.map((column) => new Float64Array(column.length).fill(NaN));
  const text = sentence('watch.too-little-history', '', {
    count: nJudged,
    needed: LEAST_SAMPLES,
    defaultValue_one:
      'Too little history: got {{count, number}} sample, the watch verdict needs {{needed}} to tell what is typical. A longer time range or a shorter interval would help.',
    defaultValue_other:
      'Too little history: got {{count, number}} samples, the watch verdict needs {{needed}} to tell what is typical. A longer time range or a shorter interval would help.',
  });
  return {
    labels: new Int8Array(X.nSamples),
    typical: unknown,
    spread: unknown,
    evidence: unknown,
    strength: new Float64Array(X.nSamples).fill(NaN),
    incidents: [],
    calledNormal: [],
    nIncidentsBySensitivity: countsBySensitivity([]),
    notices: [{ level: 'warning', ...text }],
  };
}
