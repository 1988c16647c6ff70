import { figuresOf, type Stretch } from '@anomaly-forest/core/internal/agreement/measures';
import { bootstrapInterval, type Interval, shownInterval, upperRateOfNone } from './intervals';
import { eventLengths, type FileResult } from './fileResult';
import { atLeast, atMost, type Figure } from './part';

/** What is asked of a set of labelled series. */
export interface LabelledTargets {
  readonly f1: number;
  /** A day, on series without events. */
  readonly cleanAlarms: number;
}

type Measure = (files: readonly FileResult[]) => number;

/** Harmonic mean of event recall and alarm precision; every alarm counts, also those on series without events. */
export const f1: Measure = (files) => {
  const found = recall(files);
  // Nothing found, or no alarm at all.
  return found === 0 ? 0 : figuresOf(files.map(({ counts }) => counts)).f1;
};
const recall: Measure = (files) => figuresOf(files.map(({ counts }) => counts)).recall;
const precision: Measure = (files) => figuresOf(files.map(({ counts }) => counts)).precision;

/** Alarms a day on series without events; NaN if there are none. */
export const cleanAlarms: Measure = (files) => {
  const clean = files.filter((file) => !hasEvents(file));
  return sum(clean, ({ counts }) => counts.nAlarms) / sum(clean, ({ days }) => days);
};

function hasEvents({ counts }: FileResult): boolean {
  return counts.nEvents > 0;
}

/** The figures of a set, with intervals. */
export function figuresOfFiles(files: readonly FileResult[], targets: LabelledTargets): Figure[] {
  const { delay } = figuresOf(files.map(({ counts }) => counts));
  const counted = (pick: (counts: FileResult['counts']) => number): number => sum(files, ({ counts }) => pick(counts));
  return [
    { name: 'F1', value: shownMeasure(files, f1), target: atLeast(targets.f1, f1(files)) },
    { name: 'F1, series without events left out', value: f1(files.filter(hasEvents)).toFixed(2) },
    {
      name: 'event recall',
      value: `${shownMeasure(files, recall)}, ${counted((c) => c.nFound)} of ${counted((c) => c.nEvents)}`,
    },
    {
      name: 'alarm precision',
      value: `${shownMeasure(files, precision)}, ${counted((c) => c.nTrueAlarms)} of ${counted((c) => c.nAlarms)}`,
    },
    {
      name: 'clean alarms a day',
      value: shownCleanAlarms(files),
      target: files.every(hasEvents) ? undefined : atMost(targets.cleanAlarms, cleanAlarms(files), 3),
    },
    ...eventLengths.map(({ name }, i) => {
      const events = sum(files, (file) => file.eventsByLength[i]);
      const found = sum(files, (file) => file.foundByLength[i]);
      return {
        name: `recall of events of ${name}`,
        value: events === 0 ? 'no such event' : `${(found / events).toFixed(2)}, ${found} of ${events}`,
      };
    }),
    { name: 'delay in samples, median', value: Number.isNaN(delay) ? 'nothing found' : String(delay) },
  ];
}

/** A measure with its interval, if the draws differ at all; it is undefined without an alarm. */
export function shownMeasure(files: readonly FileResult[], measure: Measure, digits = 2): string {
  const value = measure(files);
  if (Number.isNaN(value)) {
    return 'no alarm';
  }
  const interval = intervalOf(files, measure);
  return interval.low === interval.high
    ? value.toFixed(digits)
    : `${value.toFixed(digits)} (${shownInterval(interval, digits)})`;
}

/** Alarms a day on series without events; with none at all the most that there may be. */
export function shownCleanAlarms(files: readonly FileResult[]): string {
  const days = sum(files, (file) => (hasEvents(file) ? 0 : file.days));
  if (days === 0) {
    return 'no clean series';
  }
  const rate = shownMeasure(files, cleanAlarms, 3);
  const atMost = cleanAlarms(files) === 0 ? ` (at most ${upperRateOfNone(days).toFixed(3)})` : '';
  return `${rate}${atMost}, ${days.toFixed(0)} days`;
}

/** How much a measure may owe to the choice of series. */
export function intervalOf(files: readonly FileResult[], measure: Measure): Interval {
  return bootstrapInterval(bySeries(files), (drawn) => measure(drawn.flat()));
}

/** How much F1 differs between two detectors on the same files, and how much of it may be chance. */
export function differenceOfF1(
  files: readonly FileResult[],
  others: readonly FileResult[]
): { readonly difference: number; readonly interval: Interval } {
  const pairs = files.map((file, i) => ({ series: file.series, file, other: others[i] }));
  const differenceIn = (some: typeof pairs): number =>
    f1(some.map(({ file }) => file)) - f1(some.map(({ other }) => other));
  return {
    difference: differenceIn(pairs),
    interval: bootstrapInterval(bySeries(pairs), (drawn) => differenceIn(drawn.flat())),
  };
}

/** One line of what was missed and what was told falsely, in rows; none if all is right. */
export function detailsOf(name: string, { counts, missed, falseAlarms }: FileResult): string[] {
  if (missed.length === 0 && falseAlarms.length === 0) {
    return [];
  }
  const events = counts.nEvents === 0 ? 'no event' : `events found ${counts.nFound} of ${counts.nEvents}`;
  const alarms = `true alarms ${counts.nTrueAlarms} of ${counts.nAlarms}`;
  return [
    `${name}: ${events}, ${alarms}${shownStretches('; missed', missed)}${shownStretches('; false', falseAlarms)}`,
  ];
}

function shownStretches(title: string, stretches: readonly Stretch[]): string {
  const texts = stretches.map(({ start, end }) => (start === end ? `${start}` : `${start}-${end}`));
  return texts.length === 0 ? '' : `${title} ${texts.join(' ')}`;
}

function bySeries<T extends { readonly series: string }>(files: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  files.forEach((file) => groups.set(file.series, [...(groups.get(file.series) ?? []), file]));
  return [...groups.values()];
}

function sum<T>(items: readonly T[], pick: (item: T) => number): number {
  return items.reduce((total, item) => total + pick(item), 0);
}
