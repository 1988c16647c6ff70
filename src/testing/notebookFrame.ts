import { DataFrame } from '@grafana/data';
import { readFileSync } from 'fs';
import { join } from 'path';
import { minutely } from './frames';

const golden = JSON.parse(readFileSync(join(__dirname, '../../dev/golden/sklearn/notebook.json'), 'utf8')).cases[0];

/** Samples that scikit-learn flags in the notebook. */
export const notebookFlagged: readonly number[] = golden.expected.flagged;

/** The notebook's 1000 minutes as a query would return them. */
export function notebookFrame(): DataFrame {
  const [rpm, latency] = golden.X;
  const units: Record<string, string> = { RPM: 'suffix: req', 'Response time': 'ms' };
  const frame = minutely({ RPM: rpm, 'Response time': latency });
  return { ...frame, fields: frame.fields.map((field) => ({ ...field, config: { unit: units[field.name] } })) };
}
