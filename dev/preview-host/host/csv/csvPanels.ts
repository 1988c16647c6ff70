import { type Verdict } from '@anomaly-forest/core/internal/detection';
import { type Options, type View } from '../../../../src/options/options';
import { id as pluginId } from '../../../../src/plugin.json';
import { type PanelJson } from '../dashboards/dashboardJson';
import { droppedFiles, type DroppedFileQuery } from './DroppedFileSource';

interface CsvSource {
  file: string;
  nSignals: number;
}

interface Place {
  title: string;
  view: View;
  x: number;
  y: number;
  w: number;
  h: number;
}

const timeSeries: Place = { title: 'Signals', view: 'timeSeries', x: 0, y: 0, w: 24, h: 12 };
const incidents: Place = { title: 'Incidents', view: 'incidents', x: 0, y: 12, w: 24, h: 11 };
/** One signal has no other to be drawn against. */
const several: Place[] = [
  timeSeries,
  { ...incidents, w: 14 },
  { title: 'One signal against another', view: 'scatter', x: 14, y: 12, w: 10, h: 11 },
];

/** The panel's views of one file, from a line of the grid on. */
export function csvPanels({ file, nSignals }: CsvSource, verdict: Verdict, firstId: number, top: number): PanelJson[] {
  const target: DroppedFileQuery = { refId: 'A', datasource: droppedFiles, file };
  return (nSignals > 1 ? several : [timeSeries, incidents]).map(({ title, view, x, y, w, h }, i): PanelJson => {
    const options: Partial<Options> = { view, verdict };
    return {
      id: firstId + i,
      type: pluginId,
      title,
      gridPos: { x, y: top + y, w, h },
      datasource: droppedFiles,
      targets: [{ ...target }],
      options: { ...options },
      fieldConfig: { defaults: {}, overrides: [] },
    };
  });
}
