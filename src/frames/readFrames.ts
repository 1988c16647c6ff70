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
  const places = placesInPalette(series);
  for (const frame of series) {
    frames.push(...splitLongFrame(shallowCopy(frame, places), unnamed));
    yield;
  }
  return frames;
}

/** Time series gives the colours of the palette to what it can draw; texts, and the rest, have none. */
const COLOURED = [FieldType.number, FieldType.boolean, FieldType.enum];

/**
 * The palette gives colours by the place among all series. Grafana counts every field but the first, and Time series
 * counts again without those that it cannot draw.
 */
function placesInPalette(series: readonly DataFrame[]): ReadonlyMap<Field, number> {
  const coloured = series.flatMap(({ fields }) => fields.filter(({ type }, i) => i > 0 && COLOURED.includes(type)));
  return new Map(coloured.map((field, i) => [field, i]));
}

/**
 * Grafana keeps display names in the fields' state; ours are written into copies. A field without a name (the answer of
 * a classic condition) has the name that the query's others would have.
 */
function shallowCopy(frame: DataFrame, places: ReadonlyMap<Field, number>): DataFrame {
  return {
    ...frame,
    fields: frame.fields.map((field) => {
      const seriesIndex = places.get(field) ?? field.state?.seriesIndex;
      const name: string = field.name ?? (field.type === FieldType.time ? 'Time' : 'Value');
      return withNumbers({ ...field, name, state: { ...field.state, seriesIndex } });
    }),
  };
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
