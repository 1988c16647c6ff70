import { readText } from '../../../../packages/cli/src/readText';
import { type DashboardJson } from '../dashboards/dashboardJson';
import { csvFrame } from './csvFrame';
import { csvPanels } from './csvPanels';
import { keepDroppedFile } from './DroppedFileSource';

/**
 * A dashboard over a file of time series (CSV, JSON): the panel's views with the watch verdict, and below, in a closed row, the same with the
 * classic one.
 *
 * @throws Error with one sentence if the text is no table of time series or has no numbers.
 */
export function csvDashboard(file: string, text: string): DashboardJson {
  const data = readText(text);
  if ('error' in data) {
    throw new Error(data.error);
  }
  if (data.columns.length === 0) {
    throw new Error('No column holds numbers, expected one column of times and numbers in others.');
  }
  keepDroppedFile(file, csvFrame(file.replace(/\.(csv|tsv|txt|json|ndjson)$/i, ''), data));
  const source = { file, nSignals: data.columns.length };
  return {
    uid: `file-${file}`,
    title: file,
    schemaVersion: 41,
    graphTooltip: 1,
    timezone: 'utc',
    time: rangeOf(data.time),
    panels: [
      ...csvPanels(source, 'watch', 1, 0),
      {
        id: 20,
        type: 'row',
        title: 'Classic verdict: always flags its share',
        collapsed: true,
        gridPos: { x: 0, y: 23, w: 24, h: 1 },
        panels: csvPanels(source, 'classic', 21, 24),
      },
    ],
  };
}

/** From the first to the last row; the rows need not be in order. */
function rangeOf(time: Float64Array): { from: string; to: string } {
  let from = time[0];
  let to = time[0];
  for (const moment of time) {
    from = Math.min(from, moment);
    to = Math.max(to, moment);
  }
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
