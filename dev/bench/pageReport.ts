import { cpus, loadavg } from 'node:os';
import { median } from './measure';
import { type PageSituation } from './pageDashboards';

/** One visit of a page. */
export interface PageRun {
  /** Milliseconds of each task above 50 ms on the main thread, from the arrival of the data on. */
  readonly longTasks: readonly number[];
  /** From the arrival of the data to the verdict in the summary line. */
  readonly verdictMs: number;
}

/** The measurements as a page of Markdown. */
export function pageReport(results: ReadonlyMap<PageSituation, readonly PageRun[]>, browserVersion: string): string {
  return [
    '# The main thread with many samples',
    '',
    'One panel over generated samples of two signals (noise, and an incident of six minutes every thousand), the built',
    "plugin on the preview page. The browser's long-task observer reports every task above 50 ms; counted are those after",
    'the data source handed its frame over, so what Grafana itself does with a frame is included. Making the data is not.',
    '`npm run bench:page` builds, measures and writes this page.',
    '',
    `${new Date().toISOString().slice(0, 10)}, Chromium ${browserVersion}, ${cpus()[0].model} (${cpus().length} cores).`,
    `Load while measuring: ${loadavg()[1].toFixed(1)} processes that want to run, about 2 of them the measurement's own; with more`,
    'than there are cores, every task takes that much longer.',
    '',
    '| samples | view | verdict | long tasks a run, median | longest task in ms, median | worst | ms to the verdict, median |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...[...results].map(([situation, runs]) => `| ${row(situation, runs).join(' | ')} |`),
    '',
    '"-": no task above 50 ms. "on the page": workers forbidden, the detection runs on the main thread.',
    '',
  ].join('\n');
}

function row(situation: PageSituation, runs: readonly PageRun[]): string[] {
  const { nSamples, view, verdict, withoutWorkers } = situation;
  const longest = runs.map(({ longTasks }) => Math.max(0, ...longTasks));
  return [
    nSamples.toLocaleString('en-US'),
    view,
    withoutWorkers ? `${verdict}, on the page` : verdict,
    String(median(runs.map(({ longTasks }) => longTasks.length))),
    orNone(median(longest)),
    orNone(Math.max(...longest)),
    median(runs.map(({ verdictMs }) => verdictMs)).toFixed(0),
  ];
}

function orNone(ms: number): string {
  return ms === 0 ? '-' : ms.toFixed(0);
}
