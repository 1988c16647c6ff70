import {
  LoadingState,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceApi,
  type PanelData,
  toDataFrame,
} from '@grafana/data';
import { toDataQueryError } from '@grafana/runtime';
import { catchError, from, map, type Observable, of } from 'rxjs';

/** Asks a data source and turns its answer, or its error, into what panels are given. */
export function runRequest(datasource: DataSourceApi, request: DataQueryRequest): Observable<PanelData> {
  const nothing: PanelData = { state: LoadingState.Done, series: [], timeRange: request.range, request };
  const toPanelData = (response: DataQueryResponse): PanelData => ({
    ...nothing,
    state: response.errors?.length ? LoadingState.Error : LoadingState.Done,
    series: response.data.map((frame) => toDataFrame(frame)),
    errors: response.errors,
  });
  return from(datasource.query(request)).pipe(
    map(toPanelData),
    catchError((error) => of({ ...nothing, state: LoadingState.Error, errors: [toDataQueryError(error)] }))
  );
}
