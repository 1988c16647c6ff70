import type { DataFrame } from '@grafana/data';
import type { TimeSpan } from '@anomaly-forest/core/internal/baseline/baseline';

/** A deploy is marked by a moment, and takes a while: an annotation without an end counts for ten minutes. */
const MOMENT_MS = 10 * 60_000;

/** The stretches of time that the dashboard's annotations with one of these tags mark, in the order of time. */
export function annotationSpans(frames: readonly DataFrame[], tags: readonly string[]): TimeSpan[] {
  return frames.flatMap((frame) => spansOf(frame, tags)).sort((a, b) => a.from - b.from || a.to - b.to);
}

function spansOf(frame: DataFrame, tags: readonly string[]): TimeSpan[] {
  const values = (name: string): unknown[] => frame.fields.find((field) => field.name === name)?.values ?? [];
  const [times, ends, tagsOfAll] = [values('time'), values('timeEnd'), values('tags')];
  return times.flatMap((from, i) => {
    const tagsOfIt = tagsOfAll[i];
    const isMeant = Array.isArray(tagsOfIt) && tagsOfIt.some((tag) => tags.includes(tag));
    return isMeant && typeof from === 'number' ? [{ from, to: endOf(from, ends[i]) }] : [];
  });
}

function endOf(from: number, end: unknown): number {
  return typeof end === 'number' && end > from ? end : from + MOMENT_MS;
}
