import { median } from '../statistics/quantile';

/** Runs at most this many samples apart are one event, or one alarm. */
const MAXIMUM_GAP = 5;

/** An alarm that ends at most this many samples before an event touches it. */
const EARLY = 2;

/** A stretch of samples, both ends inclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is added up over several series. */
export interface Counts {
  readonly nEvents: number;
  /** Events touched by an alarm. */
  readonly nFound: number;
  readonly nAlarms: number;
  /** Alarms that touch an event. */
  readonly nTrueAlarms: number;
  /** Samples in events, and how many of them are flagged. */
  readonly nEventSamples: number;
  readonly nCovered: number;
  /** Flagged samples outside of events. */
  readonly nFalseSamples: number;
  /** Per found event, samples from its start to the first flagged one in it. */
  readonly delays: readonly number[];
}

/** How well flags agree with events, over one or several series; NaN where nothing can be divided by. */
export interface Figures {
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
  /** Share of the events' samples that are flagged. */
  readonly covered: number;
  /** Median, in samples. */
  readonly delay: number;
}

/** The stretches of true values; those at most five samples apart are one. */
export function stretchesOf(isFlagged: ArrayLike<number>): Stretch[] {
  const stretches: Array<{ start: number; end: number }> = [];
  for (let i = 0; i < isFlagged.length; i++) {
    const previous = stretches[stretches.length - 1];
    if (!isFlagged[i]) {
      continue;
    }
    if (previous && i - previous.end <= MAXIMUM_GAP) {
      previous.end = i;
    } else {
      stretches.push({ start: i, end: i });
    }
  }
  return stretches;
}

/**
 * How flags agree with events.
 *
 * @param isEvent - 1 in events, 0 elsewhere
 * @param isFlagged - as long as `isEvent`
 */
export function countSeries(isEvent: ArrayLike<number>, isFlagged: ArrayLike<number>): Counts {
  const events = stretchesOf(isEvent);
  const alarms = stretchesOf(isFlagged);
  const found = events.filter((event) => alarms.some((alarm) => touches(alarm, event)));
  const flagged = Array.from(isFlagged);
  const eventSamples = flagged.filter((_, i) => isEvent[i]);
  return {
    nEvents: events.length,
    nFound: found.length,
    nAlarms: alarms.length,
    nTrueAlarms: alarms.filter((alarm) => events.some((event) => touches(alarm, event))).length,
    nEventSamples: eventSamples.length,
    nCovered: eventSamples.filter(Boolean).length,
    nFalseSamples: flagged.filter((isSet, i) => isSet && !isEvent[i]).length,
    delays: found.flatMap(({ start, end }) => {
      const first = flagged.slice(start, end + 1).findIndex(Boolean);
      return first < 0 ? [] : [first];
    }),
  };
}

function touches(alarm: Stretch, event: Stretch): boolean {
  return alarm.start <= event.end && alarm.end >= event.start - EARLY;
}

/** The figures of several series taken together: events and alarms are added up, delays pooled. */
export function figuresOf(counts: readonly Counts[]): Figures {
  const sum = (pick: (c: Counts) => number): number => counts.reduce((total, c) => total + pick(c), 0);
  const recall = sum((c) => c.nFound) / sum((c) => c.nEvents);
  const precision = sum((c) => c.nTrueAlarms) / sum((c) => c.nAlarms);
  return {
    recall,
    precision,
    f1: (2 * recall * precision) / (recall + precision),
    covered: sum((c) => c.nCovered) / sum((c) => c.nEventSamples),
    delay: median(Float64Array.from(counts.flatMap((c) => c.delays))),
  };
}

/** The Jaccard index of two sets of flags: 1 if both are empty. */
export function agreement(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let both = 0;
  let either = 0;
  for (let i = 0; i < a.length; i++) {
    both += a[i] && b[i] ? 1 : 0;
    either += a[i] || b[i] ? 1 : 0;
  }
  return either === 0 ? 1 : both / either;
}
