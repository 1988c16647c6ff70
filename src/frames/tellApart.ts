import { DataFrame, Field, FieldType, getFieldDisplayName } from '@grafana/data';

/**
 * Series of several queries that would have the same name (`Value`, or a legend of nothing but the label that groups
 * them) get the letter of their query: `Value (A)`, `Value (B)`.
 */
export function tellApart(frames: readonly DataFrame[]): DataFrame[] {
  const queries = new Map<string, Set<string | undefined>>();
  for (const frame of frames) {
    for (const field of frame.fields.filter(isNumber)) {
      const name = getFieldDisplayName(field, frame, [...frames]);
      queries.set(name, (queries.get(name) ?? new Set()).add(frame.refId));
    }
  }
  return frames.map((frame) => ({
    ...frame,
    fields: frame.fields.map((field) => {
      const name = isNumber(field) ? getFieldDisplayName(field, frame, [...frames]) : '';
      return (queries.get(name)?.size ?? 0) > 1 && frame.refId ? renamed(field, `${name} (${frame.refId})`) : field;
    }),
  }));
}

function isNumber({ type }: Field): boolean {
  return type === FieldType.number;
}

function renamed(field: Field, displayName: string): Field {
  return { ...field, config: { ...field.config, displayName }, state: { ...field.state, displayName: undefined } };
}
