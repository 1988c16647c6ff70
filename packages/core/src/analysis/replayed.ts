import { type Counts, countSeries } from '../agreement/measures';
import type { TimeSpan } from '../baseline/baseline';
import type { Detection } from '../detection';

const DAY = 24 * 60 * 60 * 1000;

/**
 * 1 at samples that belong to an incident that is known; a sample stands for the step that follows it.
 *
 * @param time - epoch milliseconds, ascending
 * @param step - milliseconds
 */
export function knownSamples(time: Float64Array, step: number, known: readonly TimeSpan[]): Uint8Array {
  return Uint8Array.from(time, (start) =>
    known.some(({ from, to }) => start < Math.max(to, from + 1) && start + step > from) ? 1 : 0
  );
}

/** How a verdict does on known incidents. */
export interface Replayed extends Counts {
  /** Alarms that touch no known incident, per day of judged samples. */
  readonly falseADay: number;
}

/**
 * Compares labels with what is known.
 *
 * @param isKnown - as long as `labels`, see `knownSamples`
 * @param step - milliseconds between samples
 */
export function replayed(labels: Detection['labels'], isKnown: Uint8Array, step: number): Replayed {
  const counts = countSeries(
    isKnown,
    labels.map((label) => (label === -1 ? 1 : 0))
  );
  const days = (labels.filter((label) => label !== 0).length * step) / DAY;
  return { ...counts, falseADay: days === 0 ? 0 : (counts.nAlarms - counts.nTrueAlarms) / days };
}
