import {
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  DataSourceApi,
  type DataSourceInstanceSettings,
} from '@grafana/data';
import { type DataQuery } from '@grafana/schema';
import { rowsBetween } from './csvFrame';

/** Asks for a file that was dropped on the page. */
export interface DroppedFileQuery extends DataQuery {
  file?: string;
}

export const droppedFiles = { uid: 'dropped-files', type: 'dropped-files' };

/** Files of this visit; they stay in the page's memory. */
const frames = new Map<string, DataFrame>();

/** Keeps a file for the queries that name it. */
export function keepDroppedFile(file: string, frame: DataFrame): void {
  frames.set(file, frame);
}

/** A data source over the files that were dropped on the page. */
export class DroppedFileSource extends DataSourceApi<DroppedFileQuery> {
  constructor(settings: DataSourceInstanceSettings) {
    super(settings);
  }

  async query({ targets, range }: DataQueryRequest<DroppedFileQuery>): Promise<DataQueryResponse> {
    const data = targets.map(({ file, refId }) => {
      const frame = frames.get(file ?? '');
      if (!frame) {
        throw new Error(`The file ${file} is not on this page any more: drop it again.`);
      }
      return { ...rowsBetween(frame, range.from.valueOf(), range.to.valueOf()), refId };
    });
    return { data };
  }

  async testDatasource(): Promise<{ status: string; message: string }> {
    return { status: 'success', message: 'Files dropped on the page' };
  }
}
