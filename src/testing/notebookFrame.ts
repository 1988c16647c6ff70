import { DataFrame } from '@grafana/data';
import { notebook } from '../../scenarios/notebook';
import { FieldConfig } from '../options';
import { timed } from './frames';

/** Samples that the notebook flags, as the reference gives them: all of the three incidents, and the next strangest two. */
export const notebookFlagged: readonly number[] = [
  209,
  ...range(300, 305),
  346,
  ...range(600, 610),
  ...range(850, 860),
];

/** The notebook's 1000 minutes as a query would return them; `custom` is the field config of both signals. */
export function notebookFrame(custom: Partial<FieldConfig> = {}): DataFrame {
  const { time, rpm, latency } = notebook();
  const frame = timed(Array.from(time), { RPM: Array.from(rpm), 'Response time': Array.from(latency) });
  const [timeField, ...signals] = frame.fields;
  const units = ['suffix: req', 'ms'];
  return {
    ...frame,
    fields: [timeField, ...signals.map((field, i) => ({ ...field, config: { unit: units[i], custom } }))],
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
