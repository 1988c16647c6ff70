import { type DataFrame, type DataQueryRequest, type DataSourceInstanceSettings, dateTime } from '@grafana/data';
import uPlot from 'uplot';
import { GENERATED } from './generated';
import { type GeneratedQuery, GeneratedSource } from './GeneratedSource';

const colors = ['#5794F2', '#FF9830', '#73BF69', '#B877D9'];

/**
 * The same data as in the panels, drawn by the charting library alone: as many charts, as large, with axes and cursor
 * and nothing else. What is asked for is in the page's address: `?bare&charts=20&samples=1000&signals=2`.
 */
export async function drawBareCharts(root: HTMLElement, search: URLSearchParams): Promise<void> {
  const [nCharts, nSamples, nSignals] = ['charts', 'samples', 'signals'].map((name) => Number(search.get(name)));
  const frames = await Promise.all(Array.from({ length: nCharts }, () => ask(nSamples, nSignals)));
  root.style.cssText = 'display: flex; flex-wrap: wrap; width: 1360px';
  for (const { fields } of frames) {
    const data: uPlot.AlignedData = [fields[0].values, ...fields.slice(1).map(({ values }) => values)];
    const series = fields.slice(1).map((_, i) => ({ stroke: colors[i], scale: i === 0 ? 'y' : 'ms' }));
    const size = nCharts === 1 ? { width: 1340, height: 450 } : { width: 320, height: 130 };
    const axes = [{}, { scale: 'y' }, { scale: 'ms', side: 1 }];
    new uPlot({ ...size, ms: 1, axes, series: [{}, ...series], cursor: { sync: { key: 'all' } } }, data, root);
  }
}

async function ask(nSamples: number, nSignals: number): Promise<DataFrame> {
  const source = new GeneratedSource(GENERATED.source as DataSourceInstanceSettings);
  const from = dateTime(Date.UTC(2023, 9, 1));
  const to = dateTime(from.valueOf() + nSamples * 60_000);
  const targets: GeneratedQuery[] = [{ refId: 'A', nSamples, nSignals }];
  const request = { targets, range: { from, to, raw: { from, to } } } as DataQueryRequest<GeneratedQuery>;
  const { data } = await source.query(request);
  return data[0];
}
