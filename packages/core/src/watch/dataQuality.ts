import type { Notice } from '../detection';
import { sentence } from '../sentence';
import { GAP_STEPS } from '../series/missingRows';
import { FROZEN_REPEATS, FROZEN_SAMPLES, HOUR, MAX_FILLING, MIN_FILLING, MIN_SAMPLES, MINUTE } from './parameters';
import type { SignalSeries } from './signalSeries';

/** A counter rises at more than this share of the samples, ... */
const MIN_RISES = 0.5;
/** ... or at so many, with nights between at which it stands still: a gauge would have fallen now and then. */
const MIN_RISES_WITH_PAUSES = 30;
/** A restart leaves less than this share of the count, also one sample later; at most ... */
const RESTART = 0.05;
/** ... this share of the samples are restarts. A heap that is collected now and then keeps more. */
const MAX_RESTARTS = 0.02;
/** Other falls (of a sum of counters, one of which restarts): no more than this share of the samples, or one. */
const MAX_FALLS = 0.002;

/** Whether a signal is a raw counter: it only ever rises, but for a few restarts. Its level says nothing. */
export function isCounter({ values }: SignalSeries): boolean {
  const n = values.length;
  let rises = 0;
  let falls = 0;
  let restarts = 0;
  let least = values[0];
  for (let i = 1; i < n; i++) {
    least = Math.min(least, values[i]);
    if (values[i] > values[i - 1]) {
      rises++;
    } else if (values[i] < values[i - 1]) {
      const rest = Math.max(values[i], values[Math.min(i + 1, n - 1)]);
      if (rest < RESTART * values[i - 1]) {
        restarts++;
      } else {
        falls++;
      }
    }
  }
  return (
    n >= MIN_SAMPLES &&
    least >= 0 &&
    (rises > MIN_RISES * n || rises >= MIN_RISES_WITH_PAUSES) &&
    restarts <= Math.max(1, MAX_RESTARTS * n) &&
    falls <= Math.max(1, MAX_FALLS * n)
  );
}

/** Says that a signal looks like a counter. */
export function counterNotice(name: string): Notice {
  const text = sentence(
    'watch.counter',
    '{{name}} only ever rises: it looks like a counter and is not judged. Query its rate instead, rate() with Prometheus.',
    { name }
  );
  return { level: 'warning', ...text };
}

/** A run of the very same value. Indices count the signal's own samples, both inclusive. */
export interface FrozenRun {
  readonly start: number;
  readonly end: number;
}

/** Runs of the very same value in a signal that hardly ever repeats itself: an exporter that is stuck. */
export function frozenRuns({ values }: SignalSeries): FrozenRun[] {
  const runs: FrozenRun[] = [];
  let nRepeats = 0;
  let start = 0;
  for (let i = 1; i <= values.length; i++) {
    if (i < values.length && values[i] === values[start]) {
      continue;
    }
    if (i - start >= FROZEN_SAMPLES) {
      runs.push({ start, end: i - 1 });
    } else {
      nRepeats += i - start - 1;
    }
    start = i;
  }
  const nFrozen = runs.reduce((count, { start: first, end }) => count + end - first + 1, 0);
  return nRepeats <= FROZEN_REPEATS * values.length && 2 * nFrozen < values.length ? runs : [];
}

/** Says how many rows are missing between others; nothing if there is no gap worth it. */
export function gapNotice(time: Float64Array, step: number): Notice | undefined {
  let nGaps = 0;
  let nMissing = 0;
  let longest = 0;
  for (let i = 1; i < time.length; i++) {
    const distance = time[i] - time[i - 1];
    if (distance > GAP_STEPS * step) {
      nGaps++;
      nMissing += Math.round(distance / step) - 1;
      longest = Math.max(longest, distance);
    }
  }
  // Where gaps are the rule (calls now and then), they are no news.
  if (step === 0 || nGaps === 0 || 20 * nGaps > time.length) {
    return undefined;
  }
  const text = sentence('watch.gaps', '', {
    count: nGaps,
    nMissing,
    longest: durationOf(longest - step),
    defaultValue_one: 'No data for {{longest}}: {{nMissing, number}} samples are missing in 1 gap.',
    defaultValue_other:
      'No data in {{count, number}} gaps, the longest {{longest}}: {{nMissing, number}} samples are missing.',
  });
  return { level: 'warning', ...text };
}

/** `4 h 10 min`, `90 s`: units that are the same in all languages. */
function durationOf(milliseconds: number): string {
  if (milliseconds < 2 * MINUTE) {
    return `${Math.round(milliseconds / 1000)} s`;
  }
  const hours = Math.floor(milliseconds / HOUR);
  const minutes = Math.round((milliseconds - hours * HOUR) / MINUTE);
  return [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : ''].filter((part) => part !== '').join(' ');
}

/**
 * How many of the newest samples fall step by step, as counts do whose events are still under way: each by more than
 * noise. An outage that has begun stays down instead.
 *
 * @param spread - Robust standard deviation of the signal, in its unit.
 */
export function nFilling(values: Float64Array, spread: number): number {
  const n = values.length;
  let count = 0;
  while (count + 1 < n && values[n - 2 - count] - values[n - 1 - count] > spread) {
    count++;
  }
  return count >= MIN_FILLING && count <= MAX_FILLING && values[n - 1] >= 0 ? count : 0;
}

/** Says that the newest samples are not judged, since they seem to be incomplete. */
export function fillingNotice(name: string, count: number): Notice {
  const text = sentence(
    'watch.filling',
    'The newest {{nNewest, number}} samples of {{name}} fall step by step, as if data were still arriving: they are not judged. Set "Data are complete after" if data arrive late.',
    { name, nNewest: count }
  );
  return { level: 'info', ...text };
}
