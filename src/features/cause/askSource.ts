import {
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceApi,
  dateTime,
  FieldType,
  getFieldDisplayName,
  type Labels,
  LoadingState,
  rangeUtil,
  toDataFrame,
} from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import { uniqueId } from 'lodash';
import { filter, from, fromEvent, lastValueFrom, takeUntil, throwError, timeout } from 'rxjs';
import { t } from '../../i18n/t';
import { nPoints, type TimeWindows } from '../../promql/timeWindows';

/** A data source, the query that stands in the panel, and the request by which the panel asked it. */
export interface Source {
  readonly dataSource: DataSourceApi;
  readonly target: DataQuery;
  readonly request: DataQueryRequest;
}

/** A series of an answer; times are epoch milliseconds. */
export interface Series {
  /** As Grafana would call it. */
  readonly name: string;
  /** The field's own name. */
  readonly field?: string;
  readonly labels: Labels;
  readonly time: readonly number[];
  readonly values: readonly number[];
}

/** Of a request that was ended before there was an answer. */
const nothing: DataQueryResponse = { data: [] };

/** Data sources whose values belong to moments; those of others are often of the interval that begins at their time. */
const INSTANT = /prometheus/;

/** Who waits longer is told so: the incident goes on meanwhile. */
const PATIENCE = 30_000;

/**
 * Asks a data source for a range, as the panel did, but for these moments.
 *
 * @param target the panel's query or one that was made of it
 * @param abort ends the request, at the data source, too
 * @throws Error with one sentence if the data source refuses, or takes longer than `PATIENCE`
 */
export async function askSource(
  source: Source,
  target: DataQuery,
  windows: TimeWindows,
  abort: AbortSignal
): Promise<Series[]> {
  return (await askFrames(source, target, windows, abort)).flatMap(seriesOfFrame);
}

/** The same, as the data source gave it. */
export async function askFrames(
  { dataSource, request }: Source,
  target: DataQuery,
  windows: TimeWindows,
  abort: AbortSignal
): Promise<DataFrame[]> {
  const isInstant = INSTANT.test(dataSource.type ?? '');
  const answers = from(dataSource.query(requestOf(request, target, windows, isInstant))).pipe(
    filter(({ state }) => state !== LoadingState.Loading),
    timeout({ first: PATIENCE, with: () => throwError(() => new Error(describeLate())) }),
    takeUntil(fromEvent(abort, 'abort'))
  );
  const answer = await lastValueFrom(answers, { defaultValue: nothing }).catch((error: unknown) => {
    throw new Error(describeFailure(error));
  });
  stopIfAborted(abort);
  const [refused] = answer.errors ?? [];
  if (refused) {
    throw new Error(describeFailure(refused));
  }
  return answer.data.map((frame) => toDataFrame(frame));
}

/** @throws Error that nobody sees: who ended the request does not wait for an answer */
export function stopIfAborted({ aborted }: AbortSignal): void {
  if (aborted) {
    throw new Error(t('cause.cancelled', 'The request was cancelled.'));
  }
}

function requestOf(
  request: DataQueryRequest,
  target: DataQuery,
  windows: TimeWindows,
  isInstant: boolean
): DataQueryRequest {
  // An interval that the range cuts would be too small a sum.
  const end = isInstant ? windows.end : windows.end + windows.step - 1;
  const [first, last] = [dateTime(windows.from), dateTime(end)];
  return {
    ...request,
    requestId: uniqueId('anomaly-forest-cause-'),
    range: { from: first, to: last, raw: { from: first, to: last } },
    interval: rangeUtil.secondsToHms(windows.step / 1000),
    intervalMs: windows.step,
    maxDataPoints: nPoints(windows),
    targets: [target],
    startTime: Date.now(),
    endTime: undefined,
  };
}

function seriesOfFrame(frame: DataFrame): Series[] {
  const { fields } = frame;
  const time = fields.find(({ type }) => type === FieldType.time);
  return fields
    .filter(({ type }) => time !== undefined && type === FieldType.number)
    .map((field) => ({
      name: getFieldDisplayName(field, frame),
      field: field.name,
      labels: field.labels ?? {},
      time: time?.values ?? [],
      values: field.values.map(numberOf),
    }));
}

function numberOf(value: number | null | undefined): number {
  return value ?? NaN;
}

function describeLate(): string {
  return t('cause.late', 'The data source did not answer within {{seconds, number}} s.', { seconds: PATIENCE / 1000 });
}

/** What data sources give as errors: an `Error`, or an answer of Grafana's server. */
function describeFailure(error: unknown): string {
  const { message, data } = (error ?? {}) as { message?: string; data?: { message?: string; error?: string } };
  return (
    message ||
    data?.message ||
    data?.error ||
    t('cause.refused', 'The data source refused the query without giving a reason.')
  );
}
