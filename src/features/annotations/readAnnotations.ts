import type { DataFrame, GrafanaTheme2 } from '@grafana/data';
import { OUR_TAG } from './incidentAnnotation';

/** An annotation of the dashboard, ready to be drawn. */
export interface AnnotationMark {
  readonly key: string;
  /** Epoch milliseconds. */
  readonly from: number;
  /** Equal to `from`: a moment, not a region. */
  readonly to: number;
  readonly color: string;
  readonly title?: string;
  /** HTML, which is how Grafana keeps it. */
  readonly text?: string;
  readonly tags: readonly string[];
  /** True if it is an incident that was saved by this panel. */
  readonly isIncident: boolean;
}

/** The annotations that reach into a time range, in the order of time. What has no time is left out; colours are names without a theme. */
export function readAnnotations(
  frames: readonly DataFrame[],
  { from, to }: { readonly from: number; readonly to: number },
  theme?: GrafanaTheme2
): AnnotationMark[] {
  return frames
    .flatMap((frame, i) => marksOf(frame, `${i}`, theme))
    .filter((mark) => mark.from <= to && mark.to >= from)
    .sort((a, b) => a.from - b.from);
}

function marksOf(frame: DataFrame, frameKey: string, theme?: GrafanaTheme2): AnnotationMark[] {
  const column = (name: string): unknown[] => frame.fields.find((field) => field.name === name)?.values ?? [];
  const [times, ends, colors] = [column('time'), column('timeEnd'), column('color')];
  const [titles, texts, tags] = [column('title'), column('text'), column('tags')];
  return times.flatMap((from, row): AnnotationMark[] => {
    if (!isMoment(from)) {
      return [];
    }
    const end = ends[row];
    const tagsOfIt = textsIn(tags[row]);
    return [
      {
        key: `${frameKey}/${row}`,
        from,
        to: isMoment(end) && end > from ? end : from,
        color: colorIn(textIn(colors[row]) ?? 'semi-dark-blue', theme),
        title: textIn(titles[row]),
        text: textIn(texts[row]),
        tags: tagsOfIt,
        isIncident: tagsOfIt.includes(OUR_TAG),
      },
    ];
  });
}

function colorIn(name: string, theme: GrafanaTheme2 | undefined): string {
  return theme ? theme.visualization.getColorByName(name) : name;
}

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((tag) => typeof tag === 'string') : [];
}
