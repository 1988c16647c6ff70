import { cpus, loadavg } from 'node:os';
import { type DrawRun } from './drawPage';
import { type DrawSituation } from './drawSituations';
import { median } from './measure';

/** Visits of the page with our panels, of the one with bare charts, and of one with panels that draw nothing. */
export interface DrawResult {
  readonly situation: DrawSituation;
  readonly panel: readonly DrawRun[];
  readonly bare: readonly DrawRun[];
  readonly empty: readonly DrawRun[];
}

const measures: ReadonlyArray<readonly [keyof DrawRun, string]> = [
  ['firstPaintMs', 'until the first paint after data'],
  ['longestTaskMs', 'longest task'],
  ['hoverMs', 'a mouse move'],
];

/** The measurements as a page of Markdown. */
export function drawReport(results: readonly DrawResult[], browserVersion: string): string {
  return [
    '# Drawing, beside the charting library alone',
    '',
    'The time series view with markers, incidents, band of typical values, legend and tooltip (alone on the page also the',
    'lane of scores), on the preview page, and the same data in as many bare charts of the same size. First paint and',
    'longest task count from the moment the data source hands its frame over; of a panel they include the work of',
    "Grafana's packages and, where it comes in time, of the verdict; what Grafana alone needs is what a panel with one line",
    'of text takes. The data come 300 ms after they were asked for, as from a quick server: the code has been loaded by then.',
    'A mouse move is one a frame, over the first chart; with 20 panels all of them follow with their cursor. Measured is',
    "the processor time of the page's main thread, from a trace of Chromium; medians of the runs, ms.",
    '`npm run bench:draw` builds, measures and writes this page.',
    '',
    `${new Date().toISOString().slice(0, 10)}, Chromium ${browserVersion}, ${cpus()[0].model} (${cpus().length} cores).`,
    `Load while measuring: ${loadavg()[1].toFixed(1)} processes that want to run, about 2 of them the measurement's own; their`,
    'waiting does not count, but caches are shared: the ratio says more than the milliseconds.',
    '',
    '| charts x samples x signals | measure | panel | Grafana alone | bare chart | panel / bare chart |',
    '| --- | --- | --- | --- | --- | --- |',
    ...results.flatMap(rows),
    '',
  ].join('\n');
}

function rows({ situation, panel, bare, empty }: DrawResult): string[] {
  const { nPanels, nSamples, nSignals } = situation;
  const what = `${nPanels} x ${nSamples.toLocaleString('en-US')} x ${nSignals}`;
  return measures.map(([measure, name]) => {
    const [ours, theirs, grafana] = [panel, bare, empty].map((runs) => median(runs.map((run) => run[measure])));
    const alone = measure === 'hoverMs' ? '' : grafana.toFixed(1);
    return `| ${what} | ${name} | ${ours.toFixed(1)} | ${alone} | ${theirs.toFixed(1)} | ${(ours / theirs).toFixed(1)} |`;
  });
}
