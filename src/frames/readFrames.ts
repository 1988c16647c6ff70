import { DataFrame, Field, FieldType } from '@grafana/data';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { splitLongFrame } from './longFormat';
import { withValues } from './pickRows';
import { signalConfig } from './signalSettings';

/**
 * A query's frames as copies that we may write display names to, long ones taken apart, with times and chosen booleans as
 * numbers. The given ones stay as they are.
 *
 * @param unnamed - labels that names of fields need not tell apart, see `splitLongFrame`
 */
export function* readFramesSteps(series: readonly DataFrame[], unnamed: readonly string[] = []): Steps<DataFrame[]> {
  const frames: DataFrame[] = [];
  for (const frame of series) {
    frames.push(...splitLongFrame(shallowCopy(frame), unnamed));
    yield 0;
  }
  return frames;
}

/** Grafana keeps display names in the fields' state; ours are written into copies. */
function shallowCopy(frame: DataFrame): DataFrame {
  return { ...frame, fields: frame.fields.map((field) => withNumbers({ ...field, state: { ...field.state } })) };
}

/** Times as epoch milliseconds where they are `Date` or bigint; booleans that are chosen as signals as 1 and 0. */
function withNumbers(field: Field): Field {
  const first: unknown = field.values.find((value) => value !== null && value !== undefined);
  if (field.type === FieldType.time && (first instanceof Date || typeof first === 'bigint')) {
    return withValues(field, Array.from(field.values, toMilliseconds), (i) => i);
  }
  if (field.type === FieldType.boolean && signalConfig(field).signal === 'use') {
    const numbers = Array.from(field.values, (value) => (typeof value === 'boolean' ? Number(value) : null));
    return { ...withValues(field, numbers, (i) => i), type: FieldType.number };
  }
  return field;
}

function toMilliseconds(time: unknown): unknown {
  return time instanceof Date ? time.getTime() : typeof time === 'bigint' ? Number(time) : time;
}
