import { cpus, loadavg } from 'node:os';
import { type DrawRun } from './drawPage';
import { type DrawSituation } from './drawSituations';
import { median } from './measure';

/** Visits of the page with our panels, and of the one with bare charts. */
export interface DrawResult {
  readonly situation: DrawSituation;
  readonly panel: readonly DrawRun[];
  readonly bare: readonly DrawRun[];
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
    "Grafana's packages and of the verdict. A mouse move is one a frame, over the first chart; with 20 panels all of them",
    "follow with their cursor. Measured is the processor time of the page's main thread, from a trace of Chromium; medians",
    'of the runs, ms.',
    '`npm run bench:draw` builds, measures and writes this page.',
    '',
    `${new Date().toISOString().slice(0, 10)}, Chromium ${browserVersion}, ${cpus()[0].model} (${cpus().length} cores).`,
    `Load while measuring: ${loadavg()[1].toFixed(1)} processes that want to run, about 2 of them the measurement's own; their`,
    'waiting does not count, but caches are shared: the ratio says more than the milliseconds.',
    '',
    '| charts x samples x signals | measure | panel | bare chart | ratio |',
    '| --- | --- | --- | --- | --- |',
    ...results.flatMap(rows),
    '',
  ].join('\n');
}

function rows({ situation, panel, bare }: DrawResult): string[] {
  const { nPanels, nSamples, nSignals } = situation;
  const what = `${nPanels} x ${nSamples.toLocaleString('en-US')} x ${nSignals}`;
  return measures.map(([measure, name]) => {
    const [ours, theirs] = [panel, bare].map((runs) => median(runs.map((run) => run[measure])));
    return `| ${what} | ${name} | ${ours.toFixed(1)} | ${theirs.toFixed(1)} | ${(ours / theirs).toFixed(1)} |`;
  });
}
