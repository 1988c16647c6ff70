import { cpus } from 'node:os';
import { median } from './measure';
import { type Results, resultTable } from './resultTable';

/** What stands beside the numbers. */
export interface WatchReportNotes {
  /** Name of the contestant that the ratios are told of. */
  readonly before: string;
  readonly versions: readonly string[];
  /** Peers that cannot be installed or run. */
  readonly missing: readonly string[];
  /** Processes that wanted to run, a core, over the last five minutes. */
  readonly load: number;
}

/** Above this load of a core others were at work, too: one contestant at a time makes at most 1. */
const BUSY = 1;

/** The results as a page of Markdown. */
export function watchReport(results: Results, { before, versions, missing, load }: WatchReportNotes): string {
  const date = new Date().toISOString().slice(0, 10);
  const own = (size: string): number => median(results.get(size)?.get('watch')?.milliseconds ?? []);
  const reference = (size: string): number => median(results.get(size)?.get(before)?.milliseconds ?? []);
  return [
    '# Speed of the whole chain, samples to incidents',
    '',
    'Default options; services with a daily rhythm, two signals (traffic and latency), one sample a minute. CPU time of the',
    'process, all threads, since the machine may be shared; the contestants take turns in one run; medians.',
    '`npm run bench:watch` installs the peers outside the repository, builds the earlier version from git, and writes this',
    'page.',
    '',
    `${date}, ${cpus()[0].model} (${cpus().length} cores), node ${process.versions.node}${versions.length > 0 ? ',' : '.'}`,
    ...(versions.length > 0 ? [`${versions.map((version) => version.replace('==', ' ')).join(', ')}.`] : []),
    load > BUSY
      ? `The machine was busy with other work: ${load.toFixed(1)} processes a core wanted to run.`
      : `${load.toFixed(1)} processes a core wanted to run.`,
    ...(missing.length > 0 ? [`${missing.join('; ')}.`] : []),
    '',
    `## Times the speed of ${before}`,
    '',
    resultTable(results, ({ milliseconds }, size) => ratio(reference(size) / median(milliseconds))),
    '',
    "## Times watch's CPU time",
    '',
    resultTable(results, ({ milliseconds }, size) => ratio(median(milliseconds) / own(size))),
    '',
    '## CPU milliseconds',
    '',
    resultTable(results, ({ milliseconds }) => median(milliseconds).toPrecision(3)),
    '',
    '## Peak memory of the process, MB',
    '',
    resultTable(results, ({ peakMegabytes }) => peakMegabytes.toFixed(0)),
    '',
    '## Peak memory above the input, bytes a sample and signal',
    '',
    resultTable(largeOf(results), ({ bytesAValue }) => bytesAValue?.toFixed(0)),
    '',
    'Samples x 2 signals; "50 x": so many services. "first call": one run in a process of its own, without the start of the',
    'process. "-": not asked for, or a run would take more than half a minute. The peers answer a smaller question: which',
    'samples are odd. STL and adtk have a period of a day where there are two days, else of an hour. Memory above the input',
    'is that of the first run of a process; "-": not told.',
    '',
  ].join('\n');
}

/** With fewer samples it is the memory of the engine and its compiler. */
function largeOf(results: Results): Results {
  return new Map([...results].filter(([size]) => size === '100,000' || size === '1,000,000'));
}

function ratio(value: number): string {
  return value.toPrecision(2);
}
