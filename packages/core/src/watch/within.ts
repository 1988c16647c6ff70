import type { TimeSpan } from '../baseline/baseline';

/** Marks (1) the moments within any of the spans. */
export function isWithin(time: Float64Array, spans: readonly TimeSpan[]): Uint8Array {
  const marks = new Uint8Array(time.length);
  for (const { from, to } of spans) {
    for (let i = 0; i < time.length; i++) {
      if (time[i] >= from && time[i] <= to) {
        marks[i] = 1;
      }
    }
  }
  return marks;
}
