import { createMatrix } from '@anomaly-forest/core/internal/series/matrix';
import { drawWindows } from './drawnWindows';
import { jointWindow } from './jointWindows';
import { cut, type LabelledSeries } from './labelledSeries';
import { agreement, type Counts, countSeries, figuresOf } from '@anomaly-forest/core/internal/agreement/measures';
import { likeNotebook, notebookSeries } from './notebookWindows';
import type { NamedVerdict } from './verdicts';

/** One line of the table: what it is, and the figure of one verdict. */
export type Figure = readonly [name: string, value: string];

const DAY = 24 * 60 * 60 * 1000;

type Run = NamedVerdict['run'];

/** Recall, precision and so on, summed over all series. */
export function seriesFigures(series: readonly LabelledSeries[], run: Run): Figure[] {
  const counts = series.map((s) => countSeries(s.isEvent, run(s.samples).isFlagged));
  const { recall, precision, f1, covered, delay } = figuresOf(counts);
  const agreements = series.map((s) => refreshAgreement(s, run));
  return [
    ['F1 of recall and precision', share(f1)],
    ['event recall', share(recall)],
    ['alarm precision', share(precision)],
    ["share of the events' samples flagged", share(covered)],
    ['detection delay, samples, median', String(delay)],
    ['refresh agreement, mean', mean(agreements).toFixed(2)],
    ['refresh agreement, worst', Math.min(...agreements).toFixed(2)],
    ['alarms a day on series without events', cleanAlarms(series, counts)],
  ];
}

/** What a choice of options changes, in short. */
export function choiceFigures(series: readonly LabelledSeries[], run: Run): Figure[] {
  const counts = series.map((s) => countSeries(s.isEvent, run(s.samples).isFlagged));
  const { recall, precision, f1, delay } = figuresOf(counts);
  return [
    ['F1', share(f1)],
    ['event recall', share(recall)],
    ['alarm precision', share(precision)],
    ['delay', String(delay)],
    ['alarms a day without events', cleanAlarms(series, counts)],
  ];
}

function cleanAlarms(series: readonly LabelledSeries[], counts: readonly Counts[]): string {
  const clean = series.map((_, i) => i).filter((i) => counts[i].nEvents === 0);
  const days = clean.reduce((sum, i) => sum + daysOf(series[i]), 0);
  const alarms = clean.reduce((sum, i) => sum + counts[i].nAlarms, 0);
  return clean.length === 0 ? 'none there' : `${(alarms / days).toFixed(3)} (${days.toFixed(0)} days)`;
}

function daysOf({ samples: { time } }: LabelledSeries): number {
  return (time[time.length - 1] - time[0]) / DAY;
}

/** The flags on what two ranges share: the first 80 % of the series, and as much from 5 % on. */
function refreshAgreement(series: LabelledSeries, run: Run): number {
  const n = series.isEvent.length;
  const length = Math.floor(0.8 * n);
  const shift = Math.floor(0.05 * n);
  const earlier = run(cut(series, 0, length).samples).isFlagged;
  const later = run(cut(series, shift, shift + length).samples).isFlagged;
  return agreement(earlier.subarray(shift), later.subarray(0, length - shift));
}

/** Windows of traffic and latency from an hour to two weeks. */
export function drawnFigures(run: Run): Figure[] {
  return seriesFigures(drawWindows('evaluate', 147), run);
}

/** Windows in which each value alone is normal: judged together, and one signal at a time. */
export function jointFigures(run: Run): Figure[] {
  const windows = Array.from({ length: 100 }, (_, i) => jointWindow(`joint ${i}`, i % 2 === 0));
  const together = figuresOf(windows.map((w) => countSeries(w.isEvent, run(w.samples).isFlagged)));
  const apart = figuresOf(windows.map((w) => countSeries(w.isEvent, flagsOneByOne(w, run))));
  return [
    ['event recall', share(together.recall)],
    ['alarm precision', share(together.precision)],
    ["share of the events' samples flagged", share(together.covered)],
    ['event recall, signals judged one by one', share(apart.recall)],
    ['alarm precision, signals judged one by one', share(apart.precision)],
  ];
}

/** Flagged if any signal alone is. */
function flagsOneByOne({ samples }: LabelledSeries, run: Run): Uint8Array {
  const flags = samples.X.columns.map(
    (column, j) => run({ ...samples, signals: [samples.signals[j]], X: createMatrix([column]) }).isFlagged
  );
  return flags[0].map((_, i) => (flags.some((signal) => signal[i] === 1) ? 1 : 0));
}

/** No share of nothing: a verdict without alarms has no precision. */
function share(value: number): string {
  return Number.isNaN(value) ? 'no alarm' : value.toFixed(2);
}

/** The notebook, and windows like it. */
export function notebookFigures(run: Run): Figure[] {
  const notebook = notebookSeries();
  const { isFlagged, incidents } = run(notebook.samples);
  const healthy = Array.from({ length: 100 }, (_, i) => run(likeNotebook(`healthy ${i}`, 1000, false).samples));
  const hours = hoursAroundIncidents(notebook).map((hour) => tally(hour, run));
  const weeks = Array.from({ length: 3 }, (_, i) => likeNotebook(`week ${i}`, 10_080, true));
  const weekCounts = weeks.map((week) => countSeries(week.isEvent, run(week.samples).isFlagged));
  const sum = (pick: (t: { found: number; wrong: number; real: number }) => number): number =>
    hours.reduce((total, t) => total + pick(t), 0);
  const { found, wrong } = tallyFlags(notebook, isFlagged);
  return [
    ['notebook: incident minutes found / false minutes', `${found} / ${wrong}`],
    ['notebook: incidents', incidents.map(({ kind, severity }) => `${kind} (${severity})`).join(', ')],
    ['100 healthy windows of 1,000 minutes: incidents', String(healthy.flatMap((o) => o.incidents).length)],
    ['one hour around an incident: minutes found', `${sum((t) => t.found)} of ${sum((t) => t.real)}`],
    ['one hour around an incident: false minutes an hour', (sum((t) => t.wrong) / hours.length).toFixed(2)],
    ['seven days, three incidents: found', `${weekCounts.map((c) => c.nFound).join(', ')}`],
    ['seven days, three incidents: false alarms', `${weekCounts.map((c) => c.nAlarms - c.nTrueAlarms).join(', ')}`],
  ];
}

/** Each incident of the notebook in windows of an hour, early to late in the hour. */
function hoursAroundIncidents(notebook: LabelledSeries): LabelledSeries[] {
  return [300, 600, 850].flatMap((start) =>
    [10, 20, 27, 35, 45].map((before) => cut(notebook, start - before, start - before + 60))
  );
}

function tally(series: LabelledSeries, run: Run): { found: number; wrong: number; real: number } {
  return tallyFlags(series, run(series.samples).isFlagged);
}

function tallyFlags(
  { isEvent }: LabelledSeries,
  isFlagged: Uint8Array
): { found: number; wrong: number; real: number } {
  let found = 0;
  let wrong = 0;
  let real = 0;
  isEvent.forEach((event, i) => {
    real += event;
    found += event && isFlagged[i] ? 1 : 0;
    wrong += !event && isFlagged[i] ? 1 : 0;
  });
  return { found, wrong, real };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
