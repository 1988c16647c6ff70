import type { DataFrame, Labels } from '@grafana/data';
import { minutely } from './frames';

/** A frame with a value a minute and the same labels on each of its columns: what a query returns for one service. */
export function labelled(
  columns: Record<string, ReadonlyArray<number | null>>,
  labels: Labels,
  refId?: string
): DataFrame {
  const frame = minutely(columns, { refId });
  return { ...frame, fields: frame.fields.map((field, i) => (i === 0 ? field : { ...field, labels })) };
}
