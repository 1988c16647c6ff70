import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Counts, countSeries, figuresOf, type Stretch, stretchesOf } from '../../src/agreement/measures';
import { bootstrapInterval } from '../bootstrap';
import { csvFilesIn, readLabelledRows } from '../labelledRows';
import type { DataPaths, Figure, Part, Summary } from '../part';

const DAY = 24 * 60 * 60 * 1000;

/** An alarm that ends at most this many samples before an event touches it, as in `countSeries`. */
const EARLY = 2;

/** How long an event is, in samples. */
const lengths = [
  { name: '1-2', from: 1, to: 2 },
  { name: '3-10', from: 3, to: 10 },
  { name: '>10', from: 11, to: Infinity },
];

/** What became of one file. */
export interface FileResult {
  /** Files of one series are drawn together. */
  readonly series: string;
  readonly counts: Counts;
  readonly days: number;
  readonly missed: readonly Stretch[];
  readonly falseAlarms: readonly Stretch[];
  readonly eventsByLength: readonly number[];
  readonly foundByLength: readonly number[];
}

interface Targets {
  readonly f1: string;
  readonly clean: string;
}

/** Labelled series, one a file (`TimeStamp,Value,Label`): event recall, alarm precision, alarms where there is no event. */
export function labelledPart(
  name: string,
  folderOf: (paths: DataPaths) => string,
  seriesOf: (file: string) => string,
  targets: Targets
): Part<FileResult> {
  return {
    name,
    cases: (paths) => {
      const folder = folderOf(paths);
      return existsSync(folder) ? csvFilesIn(folder).map((file) => file.slice(folder.length + 1)) : [];
    },
    judge: (file, paths, detector) => {
      const { input, isEvent } = readLabelledRows(join(folderOf(paths), file));
      return resultOf(seriesOf(basename(file, '.csv')), isEvent, detector(input).flags, input.time);
    },
    summarise: (results) => summarise(results, targets),
  };
}

/** What flags are worth, given the events. */
export function resultOf(series: string, isEvent: Uint8Array, flags: Uint8Array, time: Float64Array): FileResult {
  const events = stretchesOf(isEvent);
  const alarms = stretchesOf(flags);
  const isFound = (event: Stretch): boolean => alarms.some((alarm) => touches(alarm, event));
  const countLengths = (some: readonly Stretch[]): number[] =>
    lengths.map(({ from, to }) => some.filter(({ start, end }) => end - start + 1 >= from && end - start < to).length);
  return {
    series,
    counts: countSeries(isEvent, flags),
    days: (time[time.length - 1] - time[0]) / DAY,
    missed: events.filter((event) => !isFound(event)),
    falseAlarms: alarms.filter((alarm) => !events.some((event) => touches(alarm, event))),
    eventsByLength: countLengths(events),
    foundByLength: countLengths(events.filter(isFound)),
  };
}

function touches(alarm: Stretch, event: Stretch): boolean {
  return alarm.start <= event.end && alarm.end >= event.start - EARLY;
}

function summarise(results: ReadonlyMap<string, FileResult>, targets: Targets): Summary {
  const files = [...results.values()];
  const series = [...new Set(files.map((file) => file.series))].map((name) => files.filter((f) => f.series === name));
  const withInterval = (figure: (some: readonly FileResult[]) => number, digits = 2): string => {
    const { low, high } = bootstrapInterval(series, (drawn) => figure(drawn.flat()));
    return `${figure(files).toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
  };
  const total = figuresOf(files.map(({ counts }) => counts));
  const sum = (pick: (file: FileResult) => number): number => files.reduce((all, file) => all + pick(file), 0);
  const byLength = lengths.map(({ name }, i): Figure => {
    const [found, events] = [sum((file) => file.foundByLength[i]), sum((file) => file.eventsByLength[i])];
    return { name: `event recall, ${name} samples`, value: `${(found / events).toFixed(2)} (${found} of ${events})` };
  });
  const all = (pick: (c: Counts) => number): number => sum(({ counts }) => pick(counts));
  return {
    figures: [
      { name: 'F1, every alarm counted', value: withInterval(f1), target: targets.f1 },
      { name: 'F1 without series that have no event', value: f1(files.filter(hasEvents)).toFixed(2) },
      {
        name: 'event recall',
        value: `${withInterval(recall)}, ${all((c) => c.nFound)} of ${all((c) => c.nEvents)}`,
      },
      {
        name: 'alarm precision',
        value: `${withInterval(precision)}, ${all((c) => c.nTrueAlarms)} of ${all((c) => c.nAlarms)}`,
      },
      {
        name: 'clean alarms a day',
        value: `${withInterval(cleanAlarms, 3)}, ${sum((file) => (hasEvents(file) ? 0 : file.days)).toFixed(0)} days`,
        target: targets.clean,
      },
      ...byLength,
      { name: 'delay, samples, median', value: String(total.delay) },
    ],
    details: [...results].flatMap(([name, file]) => detailsOf(name, file)),
  };
}

function recall(files: readonly FileResult[]): number {
  return figuresOf(files.map(({ counts }) => counts)).recall;
}

function precision(files: readonly FileResult[]): number {
  return figuresOf(files.map(({ counts }) => counts)).precision;
}

function f1(files: readonly FileResult[]): number {
  return figuresOf(files.map(({ counts }) => counts)).f1;
}

function hasEvents({ counts }: FileResult): boolean {
  return counts.nEvents > 0;
}

/** NaN without a clean day. */
function cleanAlarms(files: readonly FileResult[]): number {
  const clean = files.filter((file) => !hasEvents(file));
  return clean.reduce((sum, file) => sum + file.counts.nAlarms, 0) / clean.reduce((sum, file) => sum + file.days, 0);
}

function detailsOf(name: string, { counts, missed, falseAlarms }: FileResult): string[] {
  if (missed.length === 0 && falseAlarms.length === 0) {
    return [];
  }
  const clean = counts.nEvents === 0 ? ' CLEAN' : '';
  return [
    `${name}${clean}: events ${counts.nFound}/${counts.nEvents}, alarms true ${counts.nTrueAlarms}/${counts.nAlarms}` +
      `${shown('; missed', missed)}${shown('; false', falseAlarms)}`,
  ];
}

function shown(title: string, stretches: readonly Stretch[]): string {
  const texts = stretches.map(({ start, end }) => (start === end ? `${start}` : `${start}-${end}`));
  return texts.length === 0 ? '' : `${title} ${texts.join(' ')}`;
}

export const microsoft = labelledPart(
  'microsoft',
  ({ shared }) => join(shared, 'data', 'cloud-monitoring'),
  (file) => file,
  { f1: '0.77', clean: '0.05' }
);
export const aiops = labelledPart(
  'aiops',
  ({ weeks }) => join(weeks, 'aiops'),
  (file) => file.slice(0, 8),
  { f1: '0.65', clean: '0.2' }
);
export const wsd = labelledPart(
  'wsd',
  ({ weeks }) => join(weeks, 'wsd'),
  (file) => file,
  { f1: '0.80', clean: '0.05' }
);
