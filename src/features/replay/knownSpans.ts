import type { DataFrame, GrafanaTheme2 } from '@grafana/data';
import { uniq } from 'lodash';
import type { TimeSpan } from '@anomaly-forest/core/internal/baseline/baseline';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import type { JudgedSamples } from '../../session/viewProps';
import { readAnnotations } from '../annotations/readAnnotations';

/** Adds spans; those that overlap become one. In the order of time. */
export function joinSpans(spans: readonly TimeSpan[]): TimeSpan[] {
  const joined: TimeSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined[joined.length - 1];
    if (last && span.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      joined.push({ from: span.from, to: span.to });
    }
  }
  return joined;
}

/** The incidents that the panel found; each lasts until its last step is over. */
export function foundSpans({ detection, prepared }: Pick<JudgedSamples, 'detection' | 'prepared'>): TimeSpan[] {
  const { time } = prepared.samples;
  const step = typicalStep(time);
  return detection.incidents.map(({ start, end }) => ({ from: time[start], to: time[end] + step }));
}

/** A span with the tags of its annotation. */
type TaggedSpan = TimeSpan & { readonly tags: readonly string[] };

/** The dashboard's annotations in this range. */
export function taggedSpans(frames: readonly DataFrame[] = [], range: TimeSpan, theme: GrafanaTheme2): TaggedSpan[] {
  return readAnnotations(frames, range, theme);
}

/** All tags, in the order of the alphabet. */
export function tagsOf(spans: readonly TaggedSpan[]): string[] {
  return uniq(spans.flatMap(({ tags }) => tags)).sort((a, b) => a.localeCompare(b));
}
