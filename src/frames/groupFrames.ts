import { DataFrame, Field, FieldType, Labels } from '@grafana/data';
import { wantedFields } from './findSignals';
import { tellApart } from './tellApart';

/** The series that agree in the labels that were chosen for grouping. */
export interface FrameGroup {
  /** Tells groups apart, in one answer and from answer to answer. */
  readonly key: string;
  /** Values of the chosen labels, in their order; empty where the series lack the label, as in PromQL. */
  readonly values: readonly string[];
  /** Parts of the given frames, without the chosen labels, in the order of queries. */
  readonly frames: readonly DataFrame[];
}

/**
 * Puts the signals into groups by labels of theirs. Groups do not depend on the order of frames; what is ignored makes
 * no group.
 */
export function groupFrames(frames: readonly DataFrame[], groupBy: readonly string[]): FrameGroup[] {
  const wanted = wantedFields(frames);
  const groups = new Map<string, { values: readonly string[]; frames: DataFrame[] }>();
  for (const frame of [...frames].sort(byQuery)) {
    for (const [key, { values, part }] of splitByLabels(frame, groupBy, wanted)) {
      const group = groups.get(key) ?? { values, frames: [] };
      group.frames.push(part);
      groups.set(key, group);
    }
  }
  return [...groups].map(([key, { values, frames: parts }]) => ({ key, values, frames: tellApart(parts) }));
}

interface Part {
  readonly values: readonly string[];
  readonly part: DataFrame;
}

function splitByLabels(
  frame: DataFrame,
  groupBy: readonly string[],
  wanted: ReadonlySet<Field>
): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  for (const field of frame.fields.filter((candidate) => wanted.has(candidate))) {
    const values = groupBy.map((name) => labelOf(field, name));
    const key = JSON.stringify(values);
    const part = parts.get(key) ?? { values, part: { ...frame, fields: frame.fields.filter(isNoNumber) } };
    part.part.fields.push(withoutLabels(field, groupBy));
    parts.set(key, part);
  }
  return parts;
}

function isNoNumber({ type }: Field): boolean {
  return type !== FieldType.number;
}

function labelOf({ labels = {} }: Field, name: string): string {
  return Object.hasOwn(labels, name) ? String(labels[name]) : '';
}

/** Within a group the labels that all its series share tell nothing: they stay out of the names, too. */
function withoutLabels(field: Field, groupBy: readonly string[]): Field {
  const rest = Object.entries(field.labels ?? {}).filter(([name]) => !groupBy.includes(name));
  const labels: Labels | undefined = rest.length > 0 ? Object.fromEntries(rest) : undefined;
  return { ...field, labels, state: { ...field.state, displayName: undefined } };
}

/** Data sources return series in any order; a verdict that changes with it would change on refresh. */
function byQuery(a: DataFrame, b: DataFrame): number {
  return compareTexts(a.refId ?? '', b.refId ?? '') || compareTexts(seriesOf(a), seriesOf(b));
}

function seriesOf({ name, fields }: DataFrame): string {
  return JSON.stringify([name, fields.map((field) => [field.name, Object.entries(field.labels ?? {}).sort()])]);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
