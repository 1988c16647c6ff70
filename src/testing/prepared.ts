import type { DataFrame } from '@grafana/data';
import { FieldConfig } from '../options/options';
import { PreparedSamples, prepareSamples } from '../frames/prepareSamples';
import { minutely } from './frames';

/**
 * Samples a minute apart, ready for a view; missing values are kept. `custom` gives single signals a field config.
 *
 * @throws Error if the columns cannot be judged.
 */
export function prepared(
  columns: Record<string, Array<number | null>>,
  custom: Record<string, Partial<FieldConfig>> = {}
): PreparedSamples {
  const frame = minutely(columns);
  const fields = frame.fields.map((field) => ({
    ...field,
    config: { custom: { missing: 'keep', ...custom[field.name] } },
  }));
  return preparedFrames([{ ...frame, fields }]);
}

/**
 * What becomes of the frames of a query.
 *
 * @throws Error if they cannot be judged.
 */
export function preparedFrames(frames: readonly DataFrame[]): PreparedSamples {
  const result = prepareSamples(frames);
  if ('warning' in result) {
    throw new Error(result.warning.text);
  }
  return result.prepared;
}
