import { cpus, loadavg } from 'node:os';
import { type Census } from './census';
import { type BeforeAfter, type FullPage, type MountReading } from './mounts';
import { AT_REST } from './stage';
import { type Reading } from './streaming';
import { type Trend, trendOf } from './trend';

/** What a run has seen. */
export interface SoakResults {
  readonly minutes: number;
  readonly mounts: number;
  readonly panels: number;
  readonly readings: readonly Reading[];
  /** Counts while no panel is mounted: around the stream, the mounts, the full page. */
  readonly streamed: BeforeAfter;
  readonly mounted: BeforeAfter;
  readonly mountReadings: readonly MountReading[];
  readonly filled: BeforeAfter & { readonly result: FullPage };
  /** Console errors and exceptions. */
  readonly complaints: readonly string[];
}

/** The share of a stream in which code is compiled and caches fill. */
const WARM_UP = 1 / 6;
/** Below this, the slope says more about the warm-up than about leaks. */
const MINUTES_FOR_SLOPE = 20;
const MAX_MB_PER_HOUR = 1;

/** Of these nothing may be left behind. */
const COUNTED = ['listeners', 'canvases', 'workers', 'objectUrls'] as const satisfies ReadonlyArray<keyof Census>;

/** How fast the heap grows after the warm-up, MB an hour. */
function heapTrend({ readings, minutes }: Pick<SoakResults, 'readings' | 'minutes'>): Trend {
  const warm = readings.filter(({ minute }) => minute >= WARM_UP * minutes);
  return trendOf(warm.map(({ minute, heap }) => [minute / 60, heap]));
}

/** How much heap a mount leaves behind, kB, once caches are full. */
function mountTrend({ mountReadings, mounts }: Pick<SoakResults, 'mountReadings' | 'mounts'>): Trend {
  const late = mountReadings.filter(({ nMounts }) => nMounts >= mounts / 2);
  return trendOf(late.map(({ nMounts, heap }) => [nMounts, 1024 * heap]));
}

/** What is wrong, a sentence each. */
export function verdictOn(results: SoakResults): string[] {
  const { slope } = heapTrend(results);
  const grows = results.minutes >= MINUTES_FOR_SLOPE && slope > MAX_MB_PER_HOUR;
  return [
    ...(grows ? [`The heap grows by ${slope.toFixed(2)} MB an hour, expected at most ${MAX_MB_PER_HOUR}.`] : []),
    ...left('streaming', results.streamed),
    ...left(`${results.mounts} mounts`, results.mounted),
    ...left(`${results.panels} panels`, results.filled),
    ...restlessness(results.panels, results.filled.result),
    ...results.complaints.map((complaint) => `The page complained: ${complaint}`),
  ];
}

function restlessness(panels: number, { shareAtRest }: FullPage): string[] {
  return shareAtRest > AT_REST
    ? [
        `${panels} panels keep the page ${percent(shareAtRest)} busy while nothing happens, expected ${percent(AT_REST)}.`,
      ]
    : [];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

function left(what: string, { before, after }: BeforeAfter): string[] {
  return COUNTED.filter((name) => after[name] > before[name]).map(
    (name) => `After ${what} there are ${after[name]} ${name}, before it there were ${before[name]}.`
  );
}

/** The run as a page of Markdown. */
export function soakReport(results: SoakResults, browserVersion: string): string {
  const { slope, error } = heapTrend(results);
  const kept = mountTrend(results);
  const { minutes, mounts, panels, readings, streamed, mounted, filled } = results;
  return [
    '# A long time in the browser',
    '',
    'The built plugin on a page of its own, drawn by Grafana’s scenes. One panel is given a window of 2,000 samples that',
    'moves on every second; meanwhile the pointer moves, options, theme and the size of the window change, and the page',
    'is hidden and shown. Then a panel is mounted and unmounted; then a page is filled with panels. Counted is',
    'what is there after garbage was collected. `npm run soak` does all this.',
    '',
    `${new Date().toISOString().slice(0, 10)}, Chromium ${browserVersion}, ${cpus()[0].model} (${cpus().length} cores), load ${loadavg()[2].toFixed(1)}.`,
    '',
    `- Streamed for ${minutes} min, ${readings.length} readings. Heap after warm-up: ${slope.toFixed(2)} MB an hour, standard error ${error.toFixed(2)}.`,
    `- ${mounts} mounts and unmounts: the second half leaves ${kept.slope.toFixed(2)} kB a mount, standard error ${kept.error.toFixed(2)}.`,
    `- ${panels} panels on a page: heap ${filled.result.heap.toFixed(1)} MB, workers ${filled.result.workers}; busy for ${percent(filled.result.shareAtRest)} of the time while nothing happens.`,
    `- Console errors and exceptions: ${results.complaints.length}.`,
    '',
    '| while no panel is mounted | heap, MB | listeners | nodes | canvases | workers | object URLs |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    row('before the stream', streamed.before),
    row('after the stream', streamed.after),
    row('after the mounts', mounted.after),
    row('after the full page', filled.after),
    '',
    '| minute of the stream | heap, MB | listeners | nodes | canvases | workers | object URLs |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...thinned(readings).map((reading) => row(reading.minute.toFixed(1), reading)),
    '',
  ].join('\n');
}

/** A dozen of the readings. */
function thinned(readings: readonly Reading[]): readonly Reading[] {
  const every = Math.ceil(readings.length / 12);
  return readings.filter((_, i) => i % every === 0 || i === readings.length - 1);
}

function row(name: string, { heap, listeners, nodes, canvases, workers, objectUrls }: Census): string {
  return `| ${[name, heap.toFixed(1), listeners, nodes, canvases, workers, objectUrls].join(' | ')} |`;
}
