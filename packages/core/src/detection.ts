import type { Baseline, BaselineInUse, CalledNormal, TimeSpan } from './baseline/baseline';
import type { Matrix } from './series/matrix';
import type { Sentence } from './sentence';
import type { WatchOptions } from './watchOptions';

/** What a signal measures; decides the kind of an incident. */
export type SignalRole = 'traffic' | 'latency' | 'errors' | 'success' | 'other';

/** Which deviations of a signal count (watch verdict). */
export type Direction = 'both' | 'high' | 'low';

/**
 * What becomes of a sample in which a signal has no value: leave the sample out, keep it as missing for the forest,
 * take the signal's previous value, or take zero.
 */
export type MissingPolicy = 'leave-out' | 'keep' | 'previous' | 'zero';

/** One column of the samples: its name and how it is to be judged. */
export interface SignalSettings {
  readonly name: string;
  readonly role: SignalRole;
  readonly missing: MissingPolicy;
  readonly direction: Direction;
  /** Deviations from typical below this are no evidence; percentages count from the typical value (30 = 30 %). */
  readonly minimumChange?: { readonly value: number; readonly unit: 'absolute' | 'percent' };
}

/** What another source says of a signal (a forecast, a recording rule), parallel to the samples; NaN: nothing. */
export interface Expected {
  /** In the signal's unit. */
  readonly typical: Float64Array;
  /** What is below `low` is too low, what is above `high` too high; none: the signal's own limits around `typical`. */
  readonly bounds?: { readonly low: Float64Array; readonly high: Float64Array };
}

/**
 * What detection works on: `nSamples` moments, ascending and distinct, and a value a signal each (NaN = missing;
 * infinities have been turned into NaN and counted before).
 */
export interface Samples {
  /** Epoch milliseconds, one a sample. */
  readonly time: Float64Array;
  readonly signals: readonly SignalSettings[];
  /** One column a signal. */
  readonly X: Matrix;
  /** Epoch milliseconds when the data were asked for: an interval that was not over then is not judged (watch). */
  readonly asOf?: number;
  /**
   * Milliseconds until data are complete: samples newer than the time they were asked for (the newest one, if that is not
   * known) minus this are not judged (watch).
   */
  readonly completeAfter?: number;
  /** Offsets from UTC of the time zone, ascending: from `from` (epoch ms) on local time is UTC plus `offset`; UTC if absent. */
  readonly utcOffsets?: ReadonlyArray<{ readonly from: number; readonly offset: number }>;
  /** What is typical of a signal, one entry a signal, where another source says it; it takes the place of ours (watch). */
  readonly expected?: ReadonlyArray<Expected | undefined>;
  /** Which end of its interval a sample's time is; `'start'` by default, `'end'` with Prometheus, which looks back. */
  readonly stamp?: 'start' | 'end';
  /** What says what is normal; by default these samples themselves. */
  readonly baseline?: Baseline;
  /** Stretches that say nothing of what is normal (a deploy, a maintenance); they are judged all the same (watch). */
  readonly leftOut?: readonly TimeSpan[];
  /** Incidents like these are called normal: not anomalous, but listed in `Detection.calledNormal` (watch). */
  readonly calledNormal?: readonly CalledNormal[];
  /** From each of these moments (epoch ms) on a new normal counts: what was before says nothing of it (watch). */
  readonly newNormal?: readonly number[];
}

/** The fraction (0, 1] of samples or features, where a plain number is a count: scikit-learn's 1.0 against 1. */
export interface Fraction {
  readonly fraction: number;
}

/** scikit-learn's parameters of `IsolationForest` that shape the trees. */
export interface IsolationForestParams {
  /** Number of trees, 1 or more. */
  readonly nEstimators: number;
  /** Samples a tree: `'auto'` = min(256, nSamples), a count, or a fraction of the samples. */
  readonly maxSamples: 'auto' | number | Fraction;
  /** Features a tree: a count or a fraction of the features. */
  readonly maxFeatures: number | Fraction;
  /** Draw the samples of a tree with replacement. */
  readonly bootstrap: boolean;
  /** `random_state`: an integer 0 .. 2^32 - 1. */
  readonly seed: number;
}

/** Share of anomalies, 0 < contamination <= 0.5, or `'auto'` (offset -0.5, as in the paper). */
export type Contamination = 'auto' | number;

/** Who decides: scikit-learn's labels alone (`classic`), or how far each signal is from its own level (`watch`). */
export type Verdict = 'classic' | 'watch';

/** How samples are judged. */
export interface DetectionOptions {
  readonly verdict: Verdict;
  readonly forest: IsolationForestParams;
  /** Decides the offset, and with it the classic verdict. */
  readonly contamination: Contamination;
  /** Standardise the signals first (StandardScaler). */
  readonly scale: boolean;
  /** How the watch verdict judges; `defaultWatchOptions` if absent. */
  readonly watch?: WatchOptions;
}

/** What happened, by the roles and directions of the signals that carry it. */
export type IncidentKind =
  | 'latency-up' /* lock, saturation */
  | 'traffic-down' /* upstream failure */
  | 'traffic-and-latency-up' /* surge, DDoS */
  | 'traffic-up'
  | 'errors-up'
  | 'success-down'
  | 'up' /* a signal of another role */
  | 'down'
  | 'frozen' /* the very same value again and again */
  | 'missing-run' /* a run of a regular job that did not come */
  | 'no-data' /* no signal has a value; only if asked for */
  | 'other'; /* classic: no signal carries it alone */

/** A signal's part in an incident. */
export interface Driver {
  /** Index into `Samples.signals`. */
  readonly signal: number;
  /** Part of the explanation that is this signal's, 0..1; the drivers of an incident sum to 1. */
  readonly share: number;
  /** The signal's typical value around the incident, in its own unit. */
  readonly typical: number;
  /** Its most deviating value during the incident. */
  readonly actual: number;
  /**
   * Classic verdict, strongest driver: the incident's peak would not be flagged from the typical value up to this one,
   * all other signals being equal ("normal below 181 ms"). None if no value of this signal alone would do.
   */
  readonly normalBelow?: number;
  /** The same for a value that was too low: not flagged from this value up to the typical one. At most one is given. */
  readonly normalAbove?: number;
}

/** Anomalous samples that belong together. Sample numbers are indices into `Samples.time`. */
export interface Incident {
  /** First anomalous sample. */
  readonly start: number;
  /** Last anomalous sample (inclusive). */
  readonly end: number;
  /** True if the newest judged sample belongs to it. */
  readonly ongoing: boolean;
  /** The strangest sample: the one with the lowest score. */
  readonly peak: number;
  /** Number of anomalous samples in it. */
  readonly nAnomalous: number;
  readonly severity: 'warning' | 'minor' | 'major';
  readonly kind: IncidentKind;
  /** Every signal, strongest first; none of an incident without data. */
  readonly drivers: readonly Driver[];
  /**
   * Classic verdict: the drivers' shares are the forest's own explanation of the peak (Shapley values). Otherwise they
   * compare how far the signals deviate.
   */
  readonly isExplainedByForest?: boolean;
}

/** A level that a signal has taken and kept, so that it is normal by now: a line, no incident. */
export interface LevelShift {
  /** Index into `Samples.signals`. */
  readonly signal: number;
  /** First sample at the new level. */
  readonly since: number;
  /** Typical value before and at the new level, in the signal's unit. */
  readonly from: number;
  readonly to: number;
}

/** What comes again and again at regular distances: a habit, no incident. */
export interface Recurring {
  /** Index into `Samples.signals`. */
  readonly signal: number;
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
  readonly direction: 'up' | 'down';
  /** How many like it there are in the range, itself included. */
  readonly nAlike: number;
}

/** How often healthy data start an incident, on the average: once in so many days. */
export interface ReturnPeriod {
  /** Above 0. */
  readonly days: number;
  /** It is rarer than that; by how much is not known. */
  readonly isLowerBound: boolean;
}

/** Something about the input or the verdict that the user should know, as one sentence. */
export interface Notice extends Sentence {
  readonly level: 'info' | 'warning';
}

/** The verdict on some samples. Arrays run parallel to `Samples.time`. */
export interface Detection {
  readonly verdict: Verdict;
  /**
   * Lower = stranger, -1..0; NaN where the sample was not judged. Classic: scikit-learn's `score_samples`. Watch:
   * -e / (1 + e) of the evidence e, so that -1/2 is the limit at the usual sensitivity.
   */
  readonly scoreSamples: Float64Array;
  /** Classic: samples with a score below this are anomalies. Watch: the score of the limit at this sensitivity. */
  readonly offset: number;
  /** -1 anomaly, 1 normal, 0 not judged. */
  readonly labels: Int8Array;
  /** Typical value of each signal at each sample (NaN where unknown). */
  readonly typical: readonly Float64Array[];
  /** Robust standard deviation of each signal around its typical value, in its unit; parallel to `typical`. */
  readonly spread?: readonly Float64Array[];
  /** Watch: strongest evidence of any signal at each sample, 0 or more; 1 is the limit. */
  readonly strength?: Float64Array;
  readonly incidents: readonly Incident[];
  /** Weaker incidents that are not in `incidents`, see `withStrongestIncidents`; none by default. */
  readonly nIncidentsLeftOut?: number;
  /** Incidents that a person called normal, and by which of `Samples.calledNormal`; their samples are normal (watch). */
  readonly calledNormal?: ReadonlyArray<{ readonly incident: Incident; readonly by: number }>;
  /** Watch: how many incidents each sensitivity would show, from `MIN_SENSITIVITY` up; from the same look at the data. */
  readonly nIncidentsBySensitivity?: readonly number[];
  /**
   * Watch: how often healthy data like these would start an incident at each sensitivity, from `MIN_SENSITIVITY` up; none
   * where too little is healthy to say.
   */
  readonly returnPeriodsBySensitivity?: readonly ReturnPeriod[];
  /** Watch: new levels that are normal by now. */
  readonly levelShifts?: readonly LevelShift[];
  /** Watch: what recurs at regular distances. */
  readonly recurring?: readonly Recurring[];
  /** Watch: what says what is normal, after all that had to be passed over. */
  readonly baseline?: BaselineInUse;
  /** The same data and options give the same fingerprint on every machine: 8 hex digits. */
  readonly fingerprint: string;
  readonly notices: readonly Notice[];
}
