import type { DataQueryRequest } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import type { Series } from './askSource';
import type { SplitAnswer } from '../../promql/partSeries';
import type { TimeWindows } from '../../promql/timeWindows';
import type { SplitLabel } from './splitLabel';

/** One of the requests that a split takes. */
export interface SplitRequest {
  readonly target: DataQuery;
  /** Values of variables in place of those of the dashboard. */
  readonly scopedVars?: DataQueryRequest['scopedVars'];
  /** What is asked, as a person reads it. */
  readonly text: string;
}

/** How a query is split that is not PromQL: by its builder's model, or by a variable of the dashboard. */
export interface QuerySplit {
  /**
   * The labels that it can be split by.
   *
   * @throws Error with one sentence if the data source refuses
   */
  labels(windows: TimeWindows, abort: AbortSignal): Promise<SplitLabel[]>;
  /** Whether two labels can be asked for together. */
  readonly allowsPairs: boolean;
  /** @param step - milliseconds between two values */
  requests(labels: readonly string[], step: number): SplitRequest[];
  /**
   * @param answers - one a request, in the order of `requests`
   * @returns one sentence where the answers cannot be compared
   */
  partsOf(
    labels: readonly string[],
    answers: ReadonlyArray<readonly Series[]>,
    windows: TimeWindows
  ): SplitAnswer | string;
}
