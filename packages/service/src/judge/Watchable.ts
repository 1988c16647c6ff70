import type { WatchIdentity } from '../config/config';
import type { Change, Journal, JournalState, TrackedIncident } from '../incidents/Journal';
import type { ErrorSource } from '../out/SelfMetrics';
import type { Labels } from '../prometheus/rangeAnswer';
import type { BaselinesState } from './Baselines';
import type { GroupVerdict } from './judgeGroup';
import type { LeftOut } from './readGroups';

/** A group that is watched. */
export interface WatchedGroup {
  readonly labels: Labels;
  readonly verdict?: GroupVerdict;
}

/** What came of one turn. */
export interface TurnResult {
  /** Epoch milliseconds up to which was judged. */
  readonly time: number;
  readonly changes: readonly Change[];
  readonly nJudged: number;
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
  readonly complaints: readonly string[];
  /** Seconds of judging alone. */
  readonly judgeSeconds: number;
}

/** What came of asking for causes. */
export interface CausesFound {
  /** Incidents of which something new is known. */
  readonly changed: ReadonlyArray<{ readonly labels: Labels; readonly incident: TrackedIncident }>;
  readonly problems: readonly string[];
}

/** What a watch knew before a restart. */
export interface WatchState {
  readonly journal?: JournalState;
  readonly baselines?: BaselinesState;
}

/** What is judged at each step: series of Prometheus (`Watch`), or a panel (`PanelWatch`). */
export interface Watchable {
  readonly config: WatchIdentity;
  /** Who is asked for samples. */
  readonly readsFrom: ErrorSource;
  readonly journal: Journal;
  /** The groups and their newest verdicts, by key. */
  readonly watched: ReadonlyMap<string, WatchedGroup>;
  /** The newest time that can be judged. */
  newestTime(now: number): number;
  /** The times that are to be judged now, in their order. */
  dueTimes(now: number): number[];
  /**
   * Reads what is new up to a time, and judges it. If something cannot be read, nothing has changed.
   *
   * @param time - epoch milliseconds, a multiple of the step
   * @throws SourceError
   */
  turn(time: number): Promise<TurnResult>;
  /** Asks what carries the change of incidents that go on, and notes it in the journal; absent where that is not asked for. */
  findCauses?(): Promise<CausesFound>;
  /** Learnt baselines that have not been saved yet; undefined if there are none. */
  takeBaselines(): BaselinesState | undefined;
}
