import type { DataFrame } from '@grafana/data';
import { OUR_TAG } from './incidentAnnotation';

/** The annotations of ours among those that Grafana gives the panel: start (epoch milliseconds) -> id. */
export function savedAnnotations(frames: readonly DataFrame[] = []): ReadonlyMap<number, string> {
  return new Map(frames.flatMap(ourAnnotations));
}

function ourAnnotations(frame: DataFrame): Array<[number, string]> {
  const values = (name: string): unknown[] => frame.fields.find((field) => field.name === name)?.values ?? [];
  const [times, ids, tags] = [values('time'), values('id'), values('tags')];
  return times.flatMap((time, i): Array<[number, string]> => {
    const tagsOfIt = tags[i];
    const isOurs = Array.isArray(tagsOfIt) && tagsOfIt.includes(OUR_TAG);
    return isOurs && typeof time === 'number' ? [[time, String(ids[i] ?? '')]] : [];
  });
}
