import type { DataFrame } from '@grafana/data';
import { IncidentAnnotation, OUR_TAG } from './incidentAnnotation';

/** An annotation of ours, as Grafana keeps it. */
export interface SavedAnnotation {
  /** Empty where Grafana has not told it yet. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly tags: readonly string[];
}

/** The annotations of ours among those that Grafana gives the panel. */
export function savedAnnotations(frames: readonly DataFrame[] = []): SavedAnnotation[] {
  return frames.flatMap(ourAnnotations);
}

function ourAnnotations(frame: DataFrame): SavedAnnotation[] {
  const values = (name: string): unknown[] => frame.fields.find((field) => field.name === name)?.values ?? [];
  const [times, ends, ids, tags] = ['time', 'timeEnd', 'id', 'tags'].map(values);
  return times.flatMap((from, i): SavedAnnotation[] => {
    const [to, ofIt] = [ends[i], tags[i]];
    return typeof from === 'number' && Array.isArray(ofIt) && ofIt.includes(OUR_TAG)
      ? [{ id: String(ids[i] ?? ''), from, to: typeof to === 'number' ? to : from, tags: ofIt.map(String) }]
      : [];
  });
}

/**
 * Whether an annotation is of this incident: they overlap, and are of the same group. Not by the same start: as the
 * dashboard's range moves on, an incident may be found to begin a sample earlier or later.
 */
export function isOfIncident(saved: Omit<SavedAnnotation, 'id'>, { from, to, group }: IncidentAnnotation): boolean {
  const overlap = saved.from < Math.max(to, from + 1) && Math.max(saved.to, saved.from + 1) > from;
  return overlap && (group === '' || saved.tags.includes(group));
}

/** Whether the incident has gone on since it was saved. */
export function isOutdated(saved: SavedAnnotation, { to }: IncidentAnnotation): boolean {
  return to > saved.to;
}
