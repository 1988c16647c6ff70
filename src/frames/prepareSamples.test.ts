import { createDataFrame, DataFrame, FieldType, getFieldDisplayName } from '@grafana/data';
import { minute, minutely, numberField, textField, timed } from '../testing/frames';
import { PreparedSamples, prepareSamples, signalFields } from './prepareSamples';

function prepared(...series: DataFrame[]): PreparedSamples {
  const result = prepareSamples(series);
  if ('warning' in result) {
    throw new Error(`Unexpected warning: ${result.warning.text}`);
  }
  return result.prepared;
}

function warning(...series: DataFrame[]): string {
  const result = prepareSamples(series);
  return 'warning' in result ? result.warning.text : 'no warning';
}

/** What was prepared, as a table: a row a sample, `-` for missing. */
function table({ samples, frame }: PreparedSamples): string[] {
  const rows = Array.from(samples.time, (time, i) => {
    expect(frame.fields[0].values[i]).toBe(time);
    const values = samples.X.columns.map((column, s) => {
      expect(frame.fields[1 + s].values[i] ?? NaN).toBe(column[i]);
      return Number.isNaN(column[i]) ? '-' : String(column[i]);
    });
    return [(time - minute(0)) / 60_000, ...values].join(' ');
  });
  expect(frame.length).toBe(rows.length);
  return [['minute', ...samples.signals.map(({ name }) => name)].join(' '), ...rows];
}

const texts = ({ notices }: PreparedSamples): string[] => notices.map(({ text }) => text);

describe('prepareSamples', () => {
  describe('joins frames on time', () => {
    it('takes the time field and every numeric field of a wide frame, in their order', () => {
      const wide = minutely({ RPM: [5000, 5100], Latency: [45, 46] });
      expect(table(prepared(wide))).toEqual(['minute RPM Latency', '0 5000 45', '1 5100 46']);
      expect(texts(prepared(wide))).toEqual(['Signals: RPM, Latency']);
    });

    it('joins several queries whose times differ, with gaps where a series has no value', () => {
      const traffic = timed([minute(0), minute(1), minute(3)], { RPM: [1, 2, 3] }, { refId: 'A' });
      const latency = timed([minute(1), minute(2), minute(3)], { Latency: [7, 8, 9] }, { refId: 'B' });
      expect(table(prepared(traffic, latency))).toEqual(['minute RPM Latency', '0 1 -', '1 2 7', '2 - 8', '3 3 9']);
    });

    it('tells a missing value (null) from a row that only others have (undefined)', () => {
      const traffic = timed([0, 1, 3, 4].map(minute), { RPM: [1, NaN, 3, 4] }, { refId: 'A' });
      const latency = timed([1, 2, 3, 4].map(minute), { Latency: [7, 8, 9, 10] }, { refId: 'B' });
      const [, rpm, ms] = prepared(traffic, latency).frame.fields;
      expect(rpm.values).toEqual([1, null, undefined, 3, 4]);
      expect(ms.values).toEqual([undefined, 7, 8, 9, 10]);
    });

    it('keeps for each signal the step that its data source promises for its rows', () => {
      const [slow, fast] = [60_000, 15_000].map((interval, i) => {
        const frame = timed([minute(0), minute(1)], { [`S${i}`]: [1, 2] });
        frame.fields[0].config = { interval };
        return frame;
      });
      const signals = prepared(slow, fast, timed([minute(0), minute(1)], { S2: [1, 2] })).frame.fields.slice(1);
      expect(signals.map(({ config }) => config.interval)).toEqual([60_000, 15_000, undefined]);
    });

    it('takes fields that are longer or shorter than the time field', () => {
      const ragged = timed([0, 1, 2].map(minute), { short: [1, 2], long: [1, 2, 3, 4] });
      expect(table(prepared(ragged))).toEqual(['minute short long', '0 1 1', '1 2 2', '2 - 3']);
    });

    it('sorts rows by time and says so', () => {
      const unsorted = timed([minute(2), minute(0), minute(1)], { RPM: [30, 10, 20] });
      expect(table(prepared(unsorted))).toEqual(['minute RPM', '0 10', '1 20', '2 30']);
      expect(texts(prepared(unsorted))).toContain('Rows were not in time order and have been sorted');
    });

    it('keeps the last value of a repeated time, field by field, and counts the repeated rows', () => {
      const repeated = timed([minute(0), minute(1), minute(1), minute(1)], {
        A: [1, 2, 3, null],
        B: [1, null, null, 4],
      });
      expect(table(prepared(repeated))).toEqual(['minute A B', '0 1 1', '1 3 4']);
      expect(texts(prepared(repeated))).toContain('2 rows with a repeated time: the last value of each time is used');
    });

    it('does not call rows unordered that repeat a time', () => {
      const repeated = timed([minute(0), minute(1), minute(1), minute(2)], { A: [1, 2, 3, 4] });
      expect(texts(prepared(repeated))).toEqual([
        'Signal: A',
        '1 row with a repeated time: the last value of each time is used',
      ]);
    });

    it('goes on where one field of a frame has no rows', () => {
      const frame = minutely({ RPM: [1, 2] });
      frame.fields.push(numberField('Latency', []));
      expect(table(prepared(frame))).toEqual(['minute RPM', '0 1', '1 2']);
    });

    it('leaves out rows with a time that no calendar has', () => {
      const holes = timed([minute(0), 1e300, minute(1), -8.65e15], { RPM: [1, 2, 3, 4] });
      expect(table(prepared(holes))).toEqual(['minute RPM', '0 1', '1 3']);
    });

    it('leaves out rows without a valid time', () => {
      const holes = timed([minute(0), null, NaN, minute(1), 'noon'], { RPM: [1, 2, 3, 4, 5] });
      expect(table(prepared(holes))).toEqual(['minute RPM', '0 1', '1 4']);
      expect(texts(prepared(holes))).toContain('3 rows without a valid time left out');
    });
  });

  describe('joins signals on the union of their times', () => {
    const judgedTable = ({ samples }: PreparedSamples): string[] =>
      Array.from(samples.time, (time, i) =>
        [(time - minute(0)) / 60_000, ...samples.X.columns.map((column) => column[i])].join(' ')
      );
    const range = (n: number, step = 1, first = 0): number[] =>
      Array.from({ length: n }, (_, i) => minute(first + i * step));
    const counted = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

    it('series that come and go, as one pod follows another, keep their own samples', () => {
      const result = prepared(
        timed(range(6), { api: counted(6) }),
        timed(range(3), { old: counted(3) }),
        timed(range(3, 1, 3), { new: counted(3) })
      );
      expect(judgedTable(result)).toEqual([
        '0 0 0 NaN',
        '1 1 1 NaN',
        '2 2 2 NaN',
        '3 3 NaN 0',
        '4 4 NaN 1',
        '5 5 NaN 2',
      ]);
      expect(texts(result)).toEqual(['Signals: api, old, new']);
    });

    it('a signal that ends leaves the others their samples', () => {
      const result = prepared(timed(range(5), { Requests: counted(5) }), timed(range(3), { Latency: counted(3) }));
      expect(judgedTable(result).slice(-2)).toEqual(['3 3 NaN', '4 4 NaN']);
    });

    it('a coarser signal has its last value in between, for less than its step, and the notice names both steps', () => {
      const coarse = timed(range(11, 3), { Load: [1, 2, NaN, 4, 5, 6, 7, 8, 9, 10, 11] });
      const result = prepared(timed(range(31), { RPM: counted(31) }), coarse);
      const load = Array.from(result.samples.X.columns[1]).slice(0, 15);
      expect(load).toEqual([1, 1, 1, 2, 2, 2, NaN, NaN, NaN, 4, 4, 4, 5, 5, 5]);
      expect(result.frame.fields[2].values.slice(0, 4)).toEqual([1, undefined, undefined, 2]);
      expect(texts(result)).toContain(
        'Load has a value every 3m, the samples are 1m apart: between its values the last one is judged'
      );
    });

    it('signals of one step at other times are joined in the same way', () => {
      const result = prepared(timed(range(4, 2), { A: counted(4) }), timed(range(4, 2, 1), { B: counted(4) }));
      expect(judgedTable(result).slice(0, 4)).toEqual(['0 0 NaN', '1 0 0', '2 1 0', '3 1 1']);
    });

    it.each(['keep', 'previous', 'zero'])('missing values that are set to %s stay as they are', (missing) => {
      const coarse = timed([0, 3, 6, 9].map(minute), { Load: [1, 2, 3, 4] });
      coarse.fields[1].config = { custom: { missing } };
      const { samples } = prepared(timed(range(10), { RPM: counted(10) }), coarse);
      expect(Array.from(samples.X.columns[1].subarray(0, 4))).toEqual([1, NaN, NaN, 2]);
    });

    it('events, which have no step, are not carried on', () => {
      const events = timed([0, 1, 5, 6, 13].map(minute), { Errors: [1, 2, 3, 4, 5] });
      const { samples } = prepared(timed(range(15), { RPM: counted(15) }), events);
      expect(samples.X.columns[1].filter((value) => !Number.isNaN(value))).toHaveLength(5);
    });

    it('a single value beside a series is drawn, not judged, and said', () => {
      const result = prepared(timed(range(5), { load: counted(5) }), timed([minute(5)], { 'load now': [7] }));
      expect(result.samples.signals.map(({ name }) => name)).toEqual(['load']);
      expect(result.frame.fields[2].values).toEqual([...Array.from({ length: 5 }), 7]);
      expect(signalFields(result).map(({ name }) => name)).toEqual(['load']);
      expect(texts(result)).toEqual([
        'Signal: load',
        'load now has a single value (an instant query?): drawn as a point, not judged',
      ]);
    });

    it('several single values are told in one notice', () => {
      const instant = timed([minute(4)], { a: [7], b: [8] });
      expect(texts(prepared(timed(range(5), { load: counted(5) }), instant))).toContain(
        'a, b have a single value each (an instant query?): drawn as points, not judged'
      );
    });

    it('rows that a query filled in below the step of its data are no samples; lines break there, as in Time series', () => {
      const values = Array.from({ length: 31 }, (_, i) => (i % 6 === 0 ? i : null));
      const result = prepared(timed(range(31, 10), { mean: values }));
      expect(judgedTable(result)).toEqual(['0 0', '60 6', '120 12', '180 18', '240 24', '300 30']);
      expect(result.frame.fields[1].config.interval).toBe(600_000);
      expect(texts(result)).toContain(
        'There is a value every 1h, but a row every 10m: empty rows are left out. To avoid them, group by 1h in the query, or turn filling off'
      );
    });

    it('a gap in which a query returned rows without a value stays one', () => {
      const values = Array.from({ length: 20 }, (_, i) => (i > 4 && i < 12 ? null : i));
      expect(prepared(timed(range(20), { mean: values })).samples.time).toHaveLength(20);
    });
  });

  describe('long format', () => {
    const long = createDataFrame({
      fields: [
        { name: 'Time', type: FieldType.time, values: [0, 0, 1, 1, 2].map(minute) },
        textField('service', ['api', 'web', 'api', 'web', 'web']),
        numberField('RPM', [1, 10, 2, 20, 30]),
      ],
    });

    it('becomes one signal a label, named by value and label', () => {
      expect(table(prepared(long))).toEqual(['minute RPM api RPM web', '0 1 10', '1 2 20', '2 - 30']);
      expect(prepared(long).frame.fields.map((field) => field.labels)).toEqual([
        undefined,
        { service: 'api' },
        { service: 'web' },
      ]);
    });

    it("gives each label a colour of its own from the palette, after those of the queries' other columns", () => {
      const [, ...signals] = prepared(minutely({ a: [1, 2, 3], b: [1, 2, 3] }), long).frame.fields;
      expect(signals.map(({ state }) => state?.seriesIndex)).toEqual([0, 1, 2, 3]);
    });

    it('takes its colours as Time series does, which counts booleans and no texts', () => {
      const [time, rpm] = minutely({ RPM: [1, 2, 3] }).fields;
      const busy = { name: 'busy', type: FieldType.boolean, config: {}, values: [true, false, true] };
      // As Grafana counts them.
      const fields = [busy, textField('remark', ['ok', 'deploy', 'ok']), rpm].map((field, seriesIndex) => ({
        ...field,
        state: { seriesIndex },
      }));
      const [, signal] = prepared({ length: 3, fields: [time, ...fields] }).frame.fields;
      expect(signal.state?.seriesIndex).toBe(1);
    });

    it('stays whole while every time occurs once: the texts are remarks', () => {
      const remarks = minutely({ RPM: [1, 2, 3] });
      remarks.fields.push(textField('remark', ['ok', 'deploy', 'ok']));
      expect(table(prepared(remarks))).toEqual(['minute RPM', '0 1', '1 2', '2 3']);
    });

    it('keeps the labels apart where an override names the column', () => {
      const named = { ...long, fields: long.fields.map((field) => ({ ...field, config: { displayName: 'Traffic' } })) };
      expect(prepared(named).samples.signals.map(({ name }) => name)).toEqual(['Traffic api', 'Traffic web']);
    });
  });

  describe('values', () => {
    it('takes null, NaN and infinities as missing, and counts the infinities', () => {
      const odd = minutely({ RPM: [1, null, NaN, Infinity, -Infinity, 6] });
      expect(table(prepared(odd))).toEqual(['minute RPM', '0 1', '1 -', '2 -', '3 -', '4 -', '5 6']);
      expect(texts(prepared(odd))).toContain('2 values of RPM infinite or beyond 3.4e38, taken as missing');
    });

    it('takes as missing what single precision cannot hold, as scikit-learn refuses it', () => {
      const large = minutely({ RPM: [1, 1e308, 3.4e38, -3.5e38] });
      expect(prepared(large).samples.X.columns).toEqual([Float64Array.of(1, NaN, 3.4e38, NaN)]);
      expect(texts(prepared(large))).toContain('2 values of RPM infinite or beyond 3.4e38, taken as missing');
    });

    it('names a constant signal', () => {
      expect(texts(prepared(minutely({ RPM: [1, 2], Latency: [45, 45] })))).toContain(
        'Latency is 45 throughout: it cannot tell samples apart'
      );
    });

    it('names many constant signals in one notice', () => {
      const columns = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, [7, 7]]));
      expect(texts(prepared(minutely({ RPM: [1, 2], ...columns })))).toEqual([
        'Signals: RPM, a, b, c, d',
        '4 signals are constant and cannot tell samples apart: a, b, c, d',
      ]);
    });

    it('goes on without a signal that has no value at all', () => {
      const result = prepared(minutely({ RPM: [1, 2], Latency: [null, null] }));
      expect(table(result)).toEqual(['minute RPM', '0 1', '1 2']);
      expect(texts(result)).toEqual(['Signal: RPM', 'Latency has no values: not used']);
    });

    it('reads times that are Date objects or bigint', () => {
      const dates = [0, 1].map((m) => new Date(minute(m)));
      expect(table(prepared(timed(dates, { RPM: [1, 2] })))).toEqual(['minute RPM', '0 1', '1 2']);
      expect(prepared(timed([BigInt(0), BigInt(60_000)], { RPM: [1, 2] })).samples.time).toEqual(
        Float64Array.of(0, 60_000)
      );
    });

    it('reads numbers of a number field that are text or bigint', () => {
      const frame = minutely({ A: [1, 2] });
      frame.fields.push(numberField('B', ['5000', '5100']), numberField('C', [BigInt(2 ** 60), BigInt(1)]));
      expect(table(prepared(frame))).toEqual(['minute A B C', `0 1 5000 ${2 ** 60}`, '1 2 5100 1']);
    });

    it('takes a boolean that is set to be used as 1 and 0', () => {
      const frame = minutely({ RPM: [1, 2, 3] });
      const config = { custom: { signal: 'use' } };
      frame.fields.push({ name: 'busy', type: FieldType.boolean, config, values: [true, false, null] });
      expect(table(prepared(frame))).toEqual(['minute busy', '0 1', '1 0', '2 -']);
    });

    it('tells of times that look like seconds', () => {
      const seconds = timed(
        [0, 1, 2].map((m) => minute(m) / 1000),
        { RPM: [1, 2, 3] }
      );
      expect(texts(prepared(seconds))).toContain(
        'All times are of early 1970: they look like seconds, not milliseconds; multiply them by 1,000'
      );
      expect(texts(prepared(timed([0, 1, 2], { RPM: [1, 2, 3] })))).toEqual(['Signal: RPM']);
    });

    it('ignores booleans and texts, and tells of them where they hold numbers', () => {
      const frame = minutely({ RPM: [1, 2] });
      frame.fields.push(
        { name: 'up', type: FieldType.boolean, config: {}, values: [true, false] },
        textField('pod', ['a', 'b']),
        textField('Latency', ['45.5', '46'])
      );
      expect(texts(prepared(frame))).toEqual([
        'Signal: RPM',
        'Latency holds numbers as text and is not used: convert it with the transformation "Convert field type" to number',
        'up is true or false and is not used: convert it with the transformation "Convert field type" to number, and it is a signal of 1 and 0',
      ]);
    });

    it('tells of a second time field, which TestData makes of any column with "time" in its name', () => {
      const frame = minutely({ RPM: [1, 2] });
      frame.fields.push({ name: 'Response_Time_ms', type: FieldType.time, config: {}, values: [45, 46] });
      expect(texts(prepared(frame))).toContain(
        'Response_Time_ms is a second time field and not used: as a signal it must be a number'
      );
    });
  });

  describe('field config', () => {
    it('decides which signals are used: ignore takes one away, use takes only the chosen ones', () => {
      const frame = minutely({ A: [1, 2], B: [3, 4], C: [5, 6] });
      const configured = (...signal: string[]): DataFrame => ({
        ...frame,
        fields: frame.fields.map((field, i) => ({ ...field, config: { custom: { signal: signal[i] } } })),
      });
      const names = (f: DataFrame): string[] => prepared(f).samples.signals.map(({ name }) => name);
      expect(names(configured('auto', 'ignore', 'auto', 'auto'))).toEqual(['B', 'C']);
      expect(names(configured('auto', 'auto', 'auto', 'use'))).toEqual(['C']);
      expect(warning(configured('auto', 'ignore', 'ignore', 'ignore'))).toBe(
        'Every numeric field (A, B, C) is set to be ignored: set "Use as signal" of at least one to auto or use.'
      );
    });

    it('stays with the fields: names, units, labels, display processor and links are those of the input', () => {
      const display = (value: unknown): { text: string; numeric: number } => ({
        text: `${value} ms`,
        numeric: Number(value),
      });
      const getLinks = jest.fn(() => []);
      const config = { displayName: 'Response time', unit: 'ms' };
      const field = numberField('Latency', [3, 1, Infinity], { config, display, getLinks, labels: { service: 'api' } });
      const series = [timed([2, 0, 1].map(minute), {}), minutely({ RPM: [1, 2, 3] })];
      series[0].fields.push(field);
      const result = prepared(...series).frame.fields[1];
      expect(result).toMatchObject({ config, display, labels: { service: 'api' } });
      expect(getFieldDisplayName(result)).toBe('Response time');
      expect(result.values).toEqual([1, null, 3]);
      result.getLinks?.({ valueRowIndex: 2 });
      expect(getLinks).toHaveBeenCalledWith({ valueRowIndex: 0 });
    });

    it('leaves labels that all series share out of the names, and keeps them in the full ones', () => {
      const series = ['a', 'b'].map((pod) => {
        const frame = minutely({ Value: [1, 2] });
        const config = { displayNameFromDS: `{job="n", pod="${pod}"}` };
        frame.fields[1] = { ...frame.fields[1], labels: { job: 'n', pod }, config };
        return frame;
      });
      const { samples, frame, fullNames } = prepared(...series);
      expect(samples.signals.map(({ name }) => name)).toEqual(['{pod="a"}', '{pod="b"}']);
      expect(frame.fields.slice(1).map(({ state }) => state?.displayName)).toEqual(['{pod="a"}', '{pod="b"}']);
      expect(fullNames).toEqual(['{job="n", pod="a"}', '{job="n", pod="b"}']);
      expect(prepared(series[0]).samples.signals[0].name).toBe('{job="n", pod="a"}');
    });

    it('names in full what two queries of the same labels return', () => {
      const series = ['sum', 'max'].map((name) => {
        const frame = minutely({ Value: [1, 2] });
        const config = { displayName: undefined, displayNameFromDS: undefined };
        frame.fields[1] = { ...frame.fields[1], name, labels: { job: 'n', pod: 'a' }, config };
        return frame;
      });
      expect(prepared(...series).samples.signals.map(({ name }) => name)).toEqual(['sum', 'max']);
    });

    it('gives signals of the same name different names', () => {
      const series = [minutely({ RPM: [1, 2] }, { refId: 'A' }), minutely({ RPM: [3, 4] }, { refId: 'B' })];
      expect(prepared(...series).samples.signals.map(({ name }) => name)).toEqual(['RPM', 'RPM (2)']);
    });

    it('takes the 16 of more fields that vary most, and names the others', () => {
      const columns = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`s${i}`, [i, i + 1]]));
      const result = prepared(minutely(columns));
      expect(result.samples.signals.map(({ name }) => name)).toEqual(Object.keys(columns).slice(0, 16));
      expect(texts(result)).toContain(
        '20 numeric fields: the 16 that vary most are judged, left out: s16, s17, s18, s19. Choose others with "Use as signal", or group by a label'
      );
    });
  });

  describe('warns in one sentence', () => {
    const rpm = numberField('RPM', [1, 2]);
    it.each([
      ['of no frames', [], 'No data: the query returned no rows for this time range. Widen it, or check the query.'],
      [
        'of no rows',
        [minutely({ RPM: [] })],
        'No data: the query returned no rows for this time range. Widen it, or check the query.',
      ],
      [
        'of one sample',
        [minutely({ RPM: [1] })],
        'Only one sample: an anomaly needs others to compare with. Widen the time range.',
      ],
      [
        'of no valid time',
        [timed([null, NaN], { RPM: [1, 2] })],
        'No sample with a valid time: an anomaly needs others to compare with. Widen the time range.',
      ],
      [
        'of an instant query',
        [{ ...minutely({ RPM: [1] }), meta: { custom: { resultType: 'vector' } } }],
        'Only one sample: the query is an instant query. Set its type to "Range", so that there are others to compare with.',
      ],
      [
        'of texts in a time field',
        [timed(['1 Oct 2023', '2 Oct 2023'], { RPM: [1, 2] })],
        'Time is a time field, but holds text ("1 Oct 2023"): convert it with the transformation "Convert field type" to time.',
      ],
      [
        'of no value at all',
        [minutely({ RPM: [null, NaN] })],
        'No sample has a value: every number in this time range is missing.',
      ],
      [
        'of no time field',
        [createDataFrame({ fields: [rpm] })],
        'Expected a time field beside the numbers, got RPM (number).',
      ],
      [
        'of no numeric field',
        [timed([0, 1], {})],
        'Expected at least one numeric field beside the time, got Time (time).',
      ],
      [
        'of times as text',
        [createDataFrame({ fields: [textField('When', ['2023-10-01 00:00:00', '2023-10-01 00:01:00']), rpm] })],
        'When is text ("2023-10-01 00:00:00"), not a time: convert it with the transformation "Convert field type" to time.',
      ],
      [
        'of numbers as text',
        [createDataFrame({ fields: [...timed([0, 1], {}).fields, textField('RPM', ['5000', '5100'])] })],
        'RPM is text ("5000"), not a number: convert it with the transformation "Convert field type" to number.',
      ],
      [
        'of one sample a signal, at different times',
        [timed([minute(0)], { A: [1] }), timed([minute(1)], { B: [1] })],
        'Only one sample: an anomaly needs others to compare with. Widen the time range.',
      ],
    ])('%s', (_, series, sentence) => {
      expect(warning(...series)).toBe(sentence);
    });
  });

  it('never changes the incoming frames', () => {
    const frozen = [timed([2, 0, 0].map(minute), { RPM: [1, Infinity, 3] }), minutely({ Latency: [1, 2, 3] })];
    const before = JSON.stringify(frozen);
    frozen.flatMap((frame) => frame.fields).forEach((field) => [field.values, field].forEach(Object.freeze));
    prepared(...frozen);
    expect(JSON.stringify(frozen)).toBe(before);
  });
});
