import type { SignalRole, SignalSettings } from '../detection';
import { type Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import { judgeSignal, type SignalVerdict } from './judgeSignal';
import { pick, quantilesInPlace } from './sampleQuantiles';
import type { Candidate } from './candidates';
import { subseries } from './signalSeries';

/** Part of a covariate's residuals at each end that are unusual: there, what it says of another signal is guesswork. */
const UNUSUAL = 0.02;
/** A covariate explains at least this part of a signal's variance. */
const MIN_EXPLAINED = 0.5;

/** What the residuals of a signal beside those of another one say. */
export interface JointVerdict {
  readonly signal: number;
  readonly covariate: number;
  readonly candidates: readonly Candidate[];
  /** Typical value of the signal beside its covariate, one a sample of the signal. */
  readonly typical: Float64Array;
}

/** A signal that moves with another one, by least squares through the origin on distances from the median level. */
interface Covariate {
  readonly signal: number;
  /** Units of the one for each unit of the other. */
  readonly slope: number;
  /** Between these the covariate's residuals are usual. */
  readonly lowest: number;
  readonly highest: number;
  readonly explained: number;
}

/**
 * What only a look at two signals shows: latency as high as at noon while traffic is as low as at night, each value normal
 * by itself. Where the residuals of a signal follow those of another one (a covariate), the rest is judged like a signal of
 * its own. Latency follows the load, not the load latency: traffic is never judged beside another signal.
 */
export function* jointVerdicts(
  verdicts: ReadonlyArray<SignalVerdict | undefined>,
  signals: readonly SignalSettings[],
  options: WatchOptions,
  nSamples: number
): Steps<JointVerdict[]> {
  const moves = verdicts.map((verdict) => verdict && movesOf(verdict));
  const onRows = verdicts.map((verdict, j) => verdict && atRows(verdict, moves[j]!, nSamples));
  const found: JointVerdict[] = [];
  for (const [j, verdict] of verdicts.entries()) {
    yield;
    const covariate =
      verdict && !verdict.bounds && isFollower(signals[j].role) ? bestCovariate(verdicts, moves, onRows, j) : undefined;
    if (!verdict || !covariate) {
      continue;
    }
    const other = onRows[covariate.signal]!;
    const { rows } = verdict.series;
    const kept = usualMoves(rows, other, covariate);
    const expected = new Float64Array(kept.length);
    for (let at = 0; at < kept.length; at++) {
      const k = kept[at];
      expected[at] = verdict.series.values[k] - moves[j]![k] + covariate.slope * other[rows[k]];
    }
    yield;
    const series = subseries(verdict.series, kept);
    const judging = judgeSignal({
      settings: { ...signals[j], minimumChange: signals[j].minimumChange },
      options,
      series,
      local: series.time,
      expected,
    });
    const joint = yield* judging;
    found.push({
      signal: j,
      covariate: covariate.signal,
      candidates: joint.candidates.map((candidate) => ({
        ...candidate,
        start: kept[candidate.start],
        end: kept[candidate.end],
      })),
      typical: scatter(verdict.typical, kept, joint.typical),
    });
  }
  return found;
}

function isFollower(role: SignalRole): boolean {
  return role !== 'traffic';
}

/** The samples at which the covariate's residuals are usual. */
function usualMoves(rows: Int32Array, other: Float64Array, { lowest, highest }: Covariate): Int32Array {
  const kept = new Int32Array(rows.length);
  let n = 0;
  for (let k = 0; k < rows.length; k++) {
    const move = other[rows[k]];
    if (move >= lowest && move <= highest) {
      kept[n++] = k;
    }
  }
  return kept.slice(0, n);
}

function scatter(base: Float64Array, kept: Int32Array, values: Float64Array): Float64Array {
  const all = base.slice();
  for (let at = 0; at < kept.length; at++) {
    all[kept[at]] = values[at];
  }
  return all;
}

/** How far a signal is from its median level over the range, its rhythm taken out. */
function movesOf({ series, seasonal, model }: SignalVerdict): Float64Array {
  const moves = new Float64Array(series.values.length);
  for (let k = 0; k < moves.length; k++) {
    moves[k] = series.values[k] - (seasonal ? seasonal[k] : 0) - model.level;
  }
  return moves;
}

/** Values of a signal's samples by the row of the range; NaN elsewhere. */
function atRows({ series }: SignalVerdict, values: Float64Array, nSamples: number): Float64Array {
  if (values.length === nSamples) {
    return values;
  }
  const onRows = new Float64Array(nSamples).fill(NaN);
  for (let k = 0; k < values.length; k++) {
    onRows[series.rows[k]] = values[k];
  }
  return onRows;
}

function bestCovariate(
  verdicts: ReadonlyArray<SignalVerdict | undefined>,
  moves: ReadonlyArray<Float64Array | undefined>,
  onRows: ReadonlyArray<Float64Array | undefined>,
  j: number
): Covariate | undefined {
  let best: Covariate | undefined;
  for (const [signal, other] of onRows.entries()) {
    const covariate = signal === j || !other ? undefined : covariateOf(verdicts, moves, other, j, signal);
    if (covariate && covariate.explained >= MIN_EXPLAINED && covariate.explained > (best?.explained ?? 0)) {
      best = covariate;
    }
  }
  return best;
}

function covariateOf(
  verdicts: ReadonlyArray<SignalVerdict | undefined>,
  moves: ReadonlyArray<Float64Array | undefined>,
  other: Float64Array,
  j: number,
  signal: number
): Covariate | undefined {
  const { series, isAccepted } = verdicts[j]!;
  const usual = pick(moves[signal]!, verdicts[signal]!.series.representatives);
  const [lowest, highest] = quantilesInPlace(usual, [UNUSUAL, 1 - UNUSUAL]);
  const { rows, representatives } = series;
  const own = moves[j]!;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let r = 0; r < representatives.length; r++) {
    const k = representatives[r];
    const x = other[rows[k]];
    const y = own[k];
    if (isAccepted[k] === 1 && x >= lowest && x <= highest) {
      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
  }
  return xx > 0 && yy > 0 ? { signal, slope: xy / xx, lowest, highest, explained: (xy * xy) / (xx * yy) } : undefined;
}
