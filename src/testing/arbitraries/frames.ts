import { DataFrame, Field, FieldType } from '@grafana/data';
import fc from 'fast-check';
import { columnOf, timesOf } from './columns';
import { fieldName } from './names';

/** Field config as a form writes it, and as a hand-edited dashboard or a newer version might. */
const custom = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(undefined, {}, null) },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        signal: fc.constantFrom<unknown>('auto', 'use', 'ignore', 'sometimes', 7, null),
        role: fc.constantFrom<unknown>('auto', 'traffic', 'latency', 'other', 'saturation', null, []),
        missing: fc.constantFrom<unknown>('leave-out', 'keep', 'previous', 'zero', 'guess', null, 0),
        direction: fc.constantFrom<unknown>('both', 'high', 'low', 'sideways', null),
        minimumChange: fc.constantFrom<unknown>(0, 30, -5, 1e308, '30', 'many', null, {}),
        minimumChangeUnit: fc.constantFrom<unknown>('percent', 'absolute', 'furlongs', null),
      },
      { requiredKeys: [] }
    ),
  }
);

const config = fc.record({ custom, unit: fc.constantFrom(undefined, 'ms', 'reqpm', 'no such unit') });

/** Of a label called `__proto__` Grafana itself makes the display name `[object Object]`. */
const labelName = fieldName.filter((name) => name !== '__proto__');

const labels = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.dictionary(labelName, fieldName, { maxKeys: 2 }) }
);

function fieldOf(type: FieldType, values: fc.Arbitrary<unknown[]>): fc.Arbitrary<Field> {
  // A column of texts may become a label of that name.
  const name = type === FieldType.string ? labelName : fieldName;
  return fc.record({ name, type: fc.constant(type), config, labels, values }) as fc.Arbitrary<Field>;
}

function textsOf(length: number): fc.Arbitrary<unknown[]> {
  const text = fc.constantFrom<unknown>('a', 'b', '1', null, '2023-10-01', '<b>');
  return fc.array(text, { minLength: length, maxLength: length });
}

/** A length that now and then is not the frame's: some data sources return ragged frames. */
function about(length: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(length) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: length + 2 }) }
  );
}

function fieldsOf(length: number): fc.Arbitrary<Field[]> {
  const some = (type: FieldType, values: (n: number) => fc.Arbitrary<unknown[]>) =>
    fieldOf(type, about(length).chain(values));
  const rest = fc.array(
    fc.oneof(
      { weight: 12, arbitrary: some(FieldType.number, columnOf) },
      { weight: 1, arbitrary: some(FieldType.string, textsOf) },
      { weight: 1, arbitrary: some(FieldType.boolean, columnOf) },
      { weight: 1, arbitrary: some(FieldType.time, timesOf) },
      { weight: 1, arbitrary: some(FieldType.other, columnOf) }
    ),
    { maxLength: 5 }
  );
  return fc.tuple(some(FieldType.time, timesOf), rest, fc.nat(9)).map(([time, others, dice]) => {
    return dice === 0 ? others : dice === 1 ? [...others, time] : [time, ...others];
  });
}

const frame: fc.Arbitrary<DataFrame> = fc
  .oneof(
    { weight: 5, arbitrary: fc.integer({ min: 30, max: 60 }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 12 }) }
  )
  .chain((length) =>
    fc.record({ length: fc.constant(length), fields: fieldsOf(length), refId: fc.constantFrom('A', 'B', undefined) })
  );

/** What a query may return: no frame, one, or several; wide, long, ragged, hostile. */
export const frames: fc.Arbitrary<DataFrame[]> = fc.array(frame, { maxLength: 3, minLength: 0 });
