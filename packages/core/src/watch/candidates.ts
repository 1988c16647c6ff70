import { endsStep, type Steps } from '../task/steps';
import type { Excursion } from './excursion';
import type { Limits } from './limits';
import {
  BUDGET,
  BUDGET_A_DAY,
  BUDGET_SHARE,
  CONTINUE,
  DAY,
  LONG_STEP,
  MIN_RARE_SAMPLES,
  RARE_BELOW,
  RARE_SHARE,
  SINGLES_BUDGET,
  SINGLES_BUDGET_A_DAY,
  START,
} from './parameters';
import { recurrences } from './recurrence';
import { medianInPlace, pick, quantileInPlace } from './sampleQuantiles';
import { MIN_START } from './sensitivity';
import type { SignalSeries } from './signalSeries';

/** An excursion that may be told. */
export interface Candidate extends Excursion {
  /** Its evidence beside how often the signal leaves its level: 1 is told at the usual sensitivity. */
  readonly strength: number;
  /** How many like it there are at regular distances; 0: it does not recur. One that does is a habit, not news. */
  readonly nAlike: number;
  /** A run that recurs and did not come: its absence deviates to the other side. */
  readonly isMissingRun?: boolean;
}

/** What candidates are judged by. */
export interface CandidateInput {
  readonly series: SignalSeries;
  /** Values minus level and seasonality, ... */
  readonly residuals: Float64Array;
  /** ... and the seasonality, if there is one. */
  readonly seasonal?: Float64Array;
  readonly limits: Limits;
  /** Signed evidence of each sample. */
  readonly evidence: Float64Array;
  readonly excursions: readonly Excursion[];
}

/**
 * Weighs excursions against how often the signal has them. Habits have no strength; where there are more excursions than
 * a budget, or more single samples, evidence must grow with the square of the excess, gradually: a yes or no would flip
 * from refresh to refresh. With long steps, where no second sample confirms, weak evidence also wants a rare value.
 */
export function* candidateSteps(input: CandidateInput): Steps<Candidate[]> {
  const { series, excursions, residuals } = input;
  const news = excursions.filter(({ isAccepted }) => !isAccepted);
  const isRare = series.step > LONG_STEP ? rarity(input) : () => true;
  const confirmed = news.filter((excursion) => excursion.evidence >= RARE_BELOW || isRare(excursion));
  const sized = confirmed.map((excursion) => ({ excursion, height: heightOf(excursion, residuals) }));
  const nAlike = recurrences(sized, series.time, series.step);
  const isLone = (excursion: Excursion): boolean => excursion.by === 'single' && excursion.start === excursion.end;
  const fresh = confirmed.filter((_, k) => nAlike[k] === 0);
  const n = series.values.length;
  const days = (series.time[n - 1] - series.time[0]) / DAY;
  const needed = neededFor(
    fresh.filter((excursion) => !isLone(excursion)).length,
    BUDGET + Math.min(BUDGET_A_DAY * days, BUDGET_SHARE * n)
  );
  // A single sample is told no sooner than a run: beside ninety long bursts a short one is no news.
  const neededAlone = Math.max(
    needed,
    neededFor(fresh.filter(isLone).length, SINGLES_BUDGET + SINGLES_BUDGET_A_DAY * days)
  );
  const strong = confirmed.map((excursion, k) => ({
    ...excursion,
    nAlike: nAlike[k],
    strength: nAlike[k] > 0 ? 0 : excursion.evidence / (isLone(excursion) ? neededAlone : needed),
  }));
  yield;
  return [...strong, ...(yield* weakCandidateSteps(input, needed))].sort((a, b) => a.start - b.start);
}

function neededFor(count: number, budget: number): number {
  const excess = Math.max(1, count / budget);
  return excess * excess;
}

/** The median size of an excursion's deviation, in the signal's unit. */
export function heightOf({ start, end, direction }: Excursion, residuals: Float64Array): number {
  const sizes = residuals.slice(start, end + 1);
  for (let k = 0; k < sizes.length; k++) {
    sizes[k] *= direction;
  }
  return medianInPlace(sizes);
}

/** Whether some value of an excursion is rare in the whole range, or the hour has a level of its own. */
function rarity({ series, seasonal, limits }: CandidateInput): (excursion: Excursion) => boolean {
  const { values, representatives } = series;
  const centre = medianInPlace(pick(values, representatives));
  const distances = pick(values, representatives);
  for (let k = 0; k < distances.length; k++) {
    distances[k] = Math.abs(distances[k] - centre);
  }
  const share = Math.min(1, Math.max(RARE_SHARE, MIN_RARE_SAMPLES / values.length));
  const far = quantileInPlace(distances, 1 - share);
  const ownLevel = Math.min(limits.high, limits.low);
  return ({ start, end }) => {
    for (let i = start; i <= end; i++) {
      if (Math.abs(values[i] - centre) >= far || (seasonal !== undefined && Math.abs(seasonal[i]) >= ownLevel)) {
        return true;
      }
    }
    return false;
  };
}

/**
 * Runs outside all excursions that are too weak for the usual sensitivity; higher ones show them.
 *
 * @param needed - Evidence that is told at the usual sensitivity.
 */
export function* weakCandidateSteps(
  { evidence, excursions }: Pick<CandidateInput, 'evidence' | 'excursions'>,
  needed: number
): Steps<Candidate[]> {
  const isTaken = new Uint8Array(evidence.length);
  for (const { start, end } of excursions) {
    isTaken.fill(1, Math.max(0, start - 1), end + 2);
  }
  const found: Candidate[] = [];
  let start = -1;
  for (let i = 0; i <= evidence.length; i++) {
    if (endsStep(i)) {
      yield;
    }
    const goesOn =
      i < evidence.length &&
      Math.abs(evidence[i]) >= CONTINUE &&
      isTaken[i] === 0 &&
      (start < 0 || evidence[i] > 0 === evidence[start] > 0);
    if (goesOn) {
      start = start < 0 ? i : start;
    } else if (start >= 0) {
      const candidate = weakCandidate(evidence, start, i - 1, needed);
      if (candidate.strength >= MIN_START && candidate.strength < START) {
        found.push(candidate);
      }
      start = -1;
    }
  }
  return found;
}

function weakCandidate(evidence: Float64Array, start: number, end: number, needed: number): Candidate {
  let most = 0;
  for (let i = start; i <= end; i++) {
    most = Math.max(most, Math.abs(evidence[i]));
  }
  const direction = evidence[start] > 0 ? 1 : -1;
  return { start, end, direction, evidence: most, by: 'run', isAccepted: false, strength: most / needed, nAlike: 0 };
}
