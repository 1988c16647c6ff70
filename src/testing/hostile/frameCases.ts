import { DataFrame, Field, FieldType } from '@grafana/data';
import { minute, minutely, numberField, textField, timed } from '../frames';
import { HostileCase, judged, refused } from './hostileCase';
import { busyMinutes as busy, withValue } from './signals';

const empty: DataFrame = { fields: [], length: 0 };
const minutes = Array.from({ length: 60 }, (_, m) => minute(m));

/** Two signals an hour long; the second as given. */
function beside(latency: Array<number | null>): DataFrame[] {
  return [minutely({ RPM: busy(60), Latency: latency })];
}

function untimed(...fields: Field[]): DataFrame[] {
  return [{ fields, length: 60 }];
}

function timeAnd(field: Field): DataFrame[] {
  const frame = timed(minutes, {});
  return [{ ...frame, fields: [...frame.fields, field] }];
}

function signalAnd(field: Field): DataFrame[] {
  const frame = minutely({ RPM: busy(60) });
  return [{ ...frame, fields: [...frame.fields, field] }];
}

function timesAs(times: readonly unknown[]): DataFrame[] {
  return [timed(times, { RPM: busy(times.length) })];
}

/** Number of fields, by name; each varies less than the one before. */
function manySignals(n: number): DataFrame[] {
  const column = (i: number): number[] => busy(60, i).map((value) => value + 1000 * i);
  return [minutely(Object.fromEntries(Array.from({ length: n }, (_, i) => [`S${i + 1}`, column(i)])))];
}

/** A histogram's buckets, as Prometheus returns them. */
function buckets(): DataFrame[] {
  return ['0.1', '0.5', '1', '+Inf'].map((le, i) => {
    const frame = minutely({ Value: busy(60, i) });
    frame.fields[1] = { ...frame.fields[1], labels: { le }, config: { displayNameFromDS: le } };
    return frame;
  });
}

/** What queries return: no rows, no time, no numbers, wrong types. */
export const shapeCases: ReadonlyArray<HostileCase<DataFrame[]>> = [
  refused(
    'no frame',
    () => [],
    'No data: the query returned no rows for this time range. Widen it, or check the query.'
  ),
  refused(
    'a frame without fields',
    () => [empty],
    'No data: the query returned no rows for this time range. Widen it, or check the query.'
  ),
  refused(
    'fields without rows',
    () => [minutely({ RPM: [] })],
    'No data: the query returned no rows for this time range. Widen it, or check the query.'
  ),
  refused(
    'numbers without a time',
    () => untimed(numberField('RPM', busy(60))),
    'Expected a time field beside the numbers, got RPM (number).'
  ),
  refused(
    'texts only',
    () => untimed(textField('state', ['up', 'down'])),
    'Expected a time field and beside it at least one numeric field, got state (string).'
  ),
  refused(
    'a time and texts',
    () =>
      timeAnd(
        textField(
          'state',
          minutes.map(() => 'up')
        )
      ),
    'Expected at least one numeric field beside the time, got Time (time), state (string).'
  ),
  refused(
    'times as text',
    () =>
      untimed(
        textField(
          'Time',
          minutes.map((t) => new Date(t).toISOString())
        ),
        numberField('RPM', busy(60))
      ),
    'Time is text ("2023-10-01T00:00:00.000Z"), not a time: convert it with the transformation "Convert field type" to time.'
  ),
  refused(
    'numbers as text',
    () => timeAnd(textField('RPM', busy(60).map(String))),
    'RPM is text ("5000"), not a number: convert it with the transformation "Convert field type" to number.'
  ),
  refused(
    'a time and booleans',
    () => timeAnd({ name: 'up', type: FieldType.boolean, config: {}, values: minutes.map((t) => t % 2 === 0) }),
    'Expected at least one numeric field beside the time, got Time (time), up (boolean).'
  ),
  judged(
    'a second time field',
    () => signalAnd({ name: 'Deployed', type: FieldType.time, config: {}, values: minutes }),
    'Deployed is a second time field and not used: as a signal it must be a number'
  ),
  judged(
    'states as an enum',
    () => signalAnd({ name: 'State', type: FieldType.enum, config: {}, values: minutes.map(() => 1) }),
    'State holds states (an enum), not numbers, and is not used'
  ),
  judged(
    'numbers as text beside a signal',
    () => signalAnd(textField('Latency', busy(60).map(String))),
    'Latency holds numbers as text and is not used: convert it with the transformation "Convert field type" to number'
  ),
  judged('the answer of a classic condition: a number without a name or a time', () => [
    minutely({ RPM: busy(60) }),
    // Grafana's own type promises a name.
    { length: 1, fields: [{ type: FieldType.number, config: {}, values: [1] } as unknown as Field] },
  ]),
  refused(
    'a number without a name',
    () => untimed({ type: FieldType.number, config: {}, values: busy(60) } as unknown as Field),
    'Expected a time field beside the numbers, got Value (number).'
  ),
  judged('a frame without time beside one with', () => [
    minutely({ RPM: busy(60) }),
    ...untimed(numberField('Latency', busy(60))),
  ]),
  judged(
    'booleans in a field of numbers',
    () =>
      signalAnd(
        numberField(
          'up',
          minutes.map((_, i) => i % 2 === 0)
        )
      ),
    'Signals: RPM, up'
  ),
  judged(
    'numbers as text and as bigint in fields of numbers',
    () => [
      ...signalAnd(numberField('a', busy(60).map(String))),
      ...timeAnd(
        numberField(
          'b',
          busy(60).map((value) => BigInt(value * 2 ** 60))
        )
      ),
    ],
    'Signals: RPM, a, b'
  ),
  judged(
    'a boolean beside a signal',
    () => signalAnd({ name: 'busy', type: FieldType.boolean, config: {}, values: minutes.map((_, i) => i % 2 === 0) }),
    'busy is true or false and is not used: convert it with the transformation "Convert field type" to number, and it is a signal of 1 and 0'
  ),
  refused(
    'a clock time as text in a field called time',
    () =>
      untimed(
        textField(
          'time',
          minutes.map(() => '12:05')
        ),
        numberField('RPM', busy(60))
      ),
    'time is text ("12:05"), not a time: convert it with the transformation "Convert field type" to time.'
  ),
  refused(
    'seconds since 1970 in a field of numbers',
    () =>
      untimed(
        numberField(
          'epoch_s',
          minutes.map((t) => t / 1000)
        ),
        numberField('RPM', busy(60))
      ),
    'epoch_s is a number (1696118400) that looks like seconds since 1970: multiply it by 1000, then convert it with the transformation "Convert field type" to time.'
  ),
  refused(
    'the answer to an instant query',
    () => [{ ...minutely({ load: [1] }), meta: { custom: { resultType: 'vector' } } }],
    'Only one sample: the query is an instant query. Set its type to "Range", so that there are others to compare with.'
  ),
  judged(
    'objects in a field of numbers',
    () =>
      signalAnd(
        numberField(
          'x',
          minutes.map(() => ({}))
        )
      ),
    'x has no values: not used'
  ),
  judged(
    'a field shorter than its time',
    () => timeAnd(numberField('RPM', busy(50))),
    '10 samples without RPM left out'
  ),
  judged('a field longer than its time', () => timeAnd(numberField('RPM', busy(70)))),
  judged('1 signal', () => manySignals(1), 'Signal: S1'),
  judged('16 signals', () => manySignals(16)),
  judged(
    '17 signals',
    () => manySignals(17),
    '17 numeric fields: the 16 that vary most are judged, left out: S17. Choose others with "Use as signal", or group by a label'
  ),
  judged(
    '500 signals',
    () => manySignals(500),
    '500 numeric fields: the 16 that vary most are judged, left out: S17, S18, S19, S20, S21, S22, S23, S24, S25, S26, S27, S28, S29, S30, S31, S32, 468 more. Choose others with "Use as signal", or group by a label'
  ),
  judged(
    'buckets of a histogram',
    buckets,
    '4 signals are buckets of a histogram (label "le"), which rise and fall together: a quantile says more, such as histogram_quantile(0.95, sum by (le) (rate(..._bucket[5m])))'
  ),
  judged(
    'five constant signals',
    () => [minutely(Object.fromEntries(['A', 'B', 'C', 'D', 'E'].map((name) => [name, busy(60).map(() => 7)])))],
    '5 signals are constant and cannot tell samples apart: A, B, C, D, E'
  ),
];

/** Times that are missing, wrong, repeated, out of order, of different steps. */
export const timeCases: ReadonlyArray<HostileCase<DataFrame[]>> = [
  refused(
    'one sample',
    () => timesAs([minute(0)]),
    'Only one sample: an anomaly needs others to compare with. Widen the time range.'
  ),
  refused(
    'one time throughout',
    () => timesAs(minutes.map(() => minute(0))),
    'Only one sample: an anomaly needs others to compare with. Widen the time range.'
  ),
  refused(
    'times that are all null',
    () => timesAs(minutes.map(() => null)),
    'No sample with a valid time: an anomaly needs others to compare with. Widen the time range.'
  ),
  refused(
    'times that are all texts',
    () => timesAs(minutes.map(() => '2023-10-01')),
    'Time is a time field, but holds text ("2023-10-01"): convert it with the transformation "Convert field type" to time.'
  ),
  judged('two samples', () => timesAs([minute(0), minute(1)])),
  judged('times as Date objects', () => timesAs(minutes.map((t) => new Date(t)))),
  judged(
    'times in seconds (January 1970)',
    () => timesAs(minutes.map((t) => t / 1000)),
    'All times are of early 1970: they look like seconds, not milliseconds; multiply them by 1,000'
  ),
  judged('times before 1970', () => timesAs(minutes.map((t) => t - 3e12))),
  judged('times in the far future', () => timesAs(minutes.map((t) => t + 3e14))),
  judged('10,000 samples', () => timesAs(Array.from({ length: 10_000 }, (_, m) => minute(m)))),
  judged('fractions of a millisecond', () => timesAs(minutes.map((_, i) => minute(0) + i / 10))),
  judged('newest first', () => timesAs([...minutes].reverse()), 'Rows were not in time order and have been sorted'),
  judged(
    'every time twice',
    () => timesAs(minutes.map((_, i) => minute(i >> 1))),
    '30 rows with a repeated time: the last value of each time is used'
  ),
  judged(
    'null, NaN and text among times',
    () => timesAs(minutes.map((t, i) => (i === 5 ? null : i === 6 ? NaN : i === 7 ? 'noon' : t))),
    '3 rows without a valid time left out'
  ),
  judged(
    'infinite times',
    () => timesAs(minutes.map((t, i) => (i === 5 ? Infinity : t))),
    '1 row without a valid time left out'
  ),
  judged(
    'a time that no calendar has (1e300)',
    () => timesAs(minutes.map((t, i) => (i === 5 ? 1e300 : t))),
    '1 row without a valid time left out'
  ),
  judged('a gap of a year', () => timesAs(minutes.map((t, i) => (i < 30 ? t : t + 3.15e10)))),
  judged(
    'two queries without a time in common',
    () => [
      timed(minutes, { A: busy(60) }),
      timed(
        minutes.map((t) => t + 30_000),
        { B: busy(60) }
      ),
    ],
    'A has a value every 1m, the samples are 30s apart: between its values the last one is judged'
  ),
  judged(
    'two queries of 1 and 5 minutes',
    () => [
      timed(minutes, { A: busy(60) }),
      timed(
        minutes.filter((_, i) => i % 5 === 0),
        { B: busy(12) }
      ),
    ],
    'B has a value every 5m, the samples are 1m apart: between its values the last one is judged'
  ),
  judged(
    'an instant query beside a range query',
    () => [timed(minutes, { A: busy(60) }), timed([minute(60)], { B: [5000] })],
    'B has a single value (an instant query?): drawn as a point, not judged'
  ),
  judged(
    'hourly values with a row every ten minutes',
    () => [
      timed(
        minutes.map((_, i) => minute(10 * i)),
        { A: busy(60).map((value, i) => (i % 6 === 0 ? value : null)) }
      ),
    ],
    'There is a value every 1h, but a row every 10m: empty rows are left out. To avoid them, group by 1h in the query, or turn filling off'
  ),
  judged('a series that ends where another begins', () => [
    timed(minutes.slice(0, 30), { A: busy(30) }),
    timed(minutes.slice(30), { B: busy(30) }),
  ]),
];

/** Values that are missing, without end, at the edges of what a number can hold, or always the same. */
export const valueCases: ReadonlyArray<HostileCase<DataFrame[]>> = [
  refused(
    'null throughout',
    () => [minutely({ RPM: busy(60).map(() => null) })],
    'No sample has a value: every number in this time range is missing.'
  ),
  judged('one signal null throughout', () => beside(busy(60).map(() => null)), 'Latency has no values: not used'),
  judged('null now and then', () => beside(withValue(null))),
  judged('NaN', () => beside(withValue(NaN))),
  judged(
    'Infinity',
    () => beside(withValue(Infinity)),
    '1 value of Latency infinite or beyond 3.4e38, taken as missing'
  ),
  judged(
    '-Infinity',
    () => beside(withValue(-Infinity)),
    '1 value of Latency infinite or beyond 3.4e38, taken as missing'
  ),
  judged('-0', () => beside(withValue(-0))),
  judged('1e308', () => beside(withValue(1e308)), '1 value of Latency infinite or beyond 3.4e38, taken as missing'),
  judged(
    '1e308 throughout',
    () => beside(busy(60).map(() => 1e308)),
    '60 values of Latency infinite or beyond 3.4e38, taken as missing'
  ),
  judged('3.4e38, the largest that can be judged', () => beside(withValue(3.4e38))),
  judged('1e-308', () => beside(withValue(1e-308))),
  judged('5e-324', () => beside(withValue(5e-324))),
  judged('integers above 2^53', () => beside(busy(60).map((v) => 2 ** 53 + 2 * v))),
  judged('negative values', () => beside(busy(60).map((v) => -v))),
  judged('zeros', () => beside(busy(60).map(() => 0)), 'Latency is 0 throughout: it cannot tell samples apart'),
  judged('constant', () => beside(busy(60).map(() => 45)), 'Latency is 45 throughout: it cannot tell samples apart'),
  judged('two values', () => beside(busy(60).map((v) => v % 2))),
  judged('a single value other than null', () => beside(busy(60).map((v, i) => (i === 7 ? 1 : i > 0 ? 0 : v)))),
  judged('differences of 1e-12 at 1e6', () => beside(busy(60).map((v) => 1e6 + v * 1e-12))),
];
