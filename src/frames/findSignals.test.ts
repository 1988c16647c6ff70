import { createDataFrame, DataFrame, DataFrameType, FieldType } from '@grafana/data';
import english from '../locales/en-US/anomalyforest-anomaly-panel.json';
import { minute, minutely, numberField, textField, timed } from '../testing/frames';
import { findSignals, listOf } from './findSignals';
import { prepareSamples } from './prepareSamples';

function warning(...frames: DataFrame[]): string {
  const found = findSignals(frames);
  return 'warning' in found ? found.warning.text : 'no warning';
}

const time = timed([0, 1].map(minute), {}).fields[0];
const rpm = numberField('RPM', [1, 2]);
const frameOf = (...fields: DataFrame['fields']): DataFrame => createDataFrame({ fields });

describe('what is no signal', () => {
  it.each([
    ['no fields at all', [], 'Expected a time field and beside it at least one numeric field, got no fields.'],
    ['a text that is no number', [time, textField('state', ['up', 'up'])], /got Time \(time\), state \(string\)\.$/],
    ['a blank text', [time, textField('state', [' ', ''])], /got Time \(time\), state \(string\)\.$/],
    [
      'a text that only ends in a date',
      [textField('id', ['v2023-10-01']), rpm],
      /got id \(string\), RPM \(number\)\.$/,
    ],
    [
      'a number that happens to look like a date',
      [numberField('2023', [20231001]), rpm],
      /got 2023 \(number\), RPM \(number\)\.$/,
    ],
  ])('%s', (_, fields, sentence) => {
    expect(warning(frameOf(...fields))).toMatch(sentence);
  });

  it.each([
    ['a text called time', textField('time', ['12:05', '12:06']), 'time is text ("12:05"), not a time: convert'],
    [
      'seconds since 1970',
      numberField('epoch_s', [1696118400, 1696118460]),
      'epoch_s is a number (1696118400) that looks like seconds since 1970: multiply it by 1000, then convert',
    ],
    [
      'milliseconds since 1970',
      numberField('ms', [null, 1696118400000, 1696118460000]),
      'ms is a number (1696118400000) that looks like milliseconds since 1970: convert',
    ],
    [
      'large numbers that do not grow',
      numberField('bytes', [1696118400, 1696118400]),
      'Expected a time field beside the numbers, got bytes (number), RPM (number).',
    ],
  ])('where a time is missing, %s is named with the way out', (_, field, said) => {
    expect(warning(frameOf(field, rpm)).startsWith(said)).toBe(true);
  });

  it('cells of a heat map: alone they are explained, beside others they are passed over', () => {
    const cells = {
      ...minutely({ yMin: [1, 1], yMax: [2, 2], count: [3, 4] }),
      meta: { type: DataFrameType.HeatmapCells },
    };
    expect(warning(cells)).toMatch(/^Heatmap cells are not series .* histogram_quantile/);
    const found = findSignals([cells, minutely({ RPM: [1, 2] })]);
    expect(found).toEqual({
      signals: [expect.objectContaining({ name: 'RPM' })],
      expectations: [],
      notices: [expect.objectContaining({ level: 'info', id: 'frames.heatmap' })],
    });
  });

  it('numbers as text are told by the first value there is', () => {
    const holes = textField('RPM', []);
    const field = { ...holes, values: ['', null, undefined, ' 5000 ', 'x'] };
    expect(warning(frameOf(time, field))).toMatch(/^RPM is text \("5000"\), not a number/);
  });

  it('times as text may have spaces before them', () => {
    expect(warning(frameOf(textField('When', ['', '  2023-10-01']), rpm))).toMatch(/^When is text \("2023-10-01"\)/);
  });
});

describe('a list of names', () => {
  const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `s${i}`);

  it('names 16, and counts the others', () => {
    expect(listOf(names(16)).endsWith(', s15')).toBe(true);
    expect(listOf(names(18)).endsWith(', s15, 2 more')).toBe(true);
    expect(listOf(['a', 'b'])).toBe('a, b');
  });
});

it('16 signals are none too many', () => {
  const found = findSignals([minutely(Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`s${i}`, [1, 2]])))]);
  expect('signals' in found && found.signals).toHaveLength(16);
  expect('notices' in found && found.notices).toEqual([]);
});

/** Every sentence that reading frames can end in, with what leads to it. */
const cases: Array<[string, DataFrame[], 'warning' | 'info' | 'stops']> = [
  ['no-rows', [], 'stops'],
  ['no-signal', [frameOf(textField('state', ['up']))], 'stops'],
  ['no-time', [frameOf(rpm)], 'stops'],
  ['no-number', [frameOf(time, textField('state', ['up']))], 'stops'],
  ['seconds-not-time', [frameOf(numberField('t', [1.6e9, 1.7e9]))], 'stops'],
  ['number-not-time', [frameOf(numberField('t', [1.6e12, 1.7e12]))], 'stops'],
  ['text-in-time', [timed(['a', 'b'], { RPM: [1, 2] })], 'stops'],
  ['instant', [{ ...minutely({ RPM: [1] }), meta: { custom: { resultType: 'vector' } } }], 'stops'],
  ['seconds', [timed([1.6e9, 1.7e9], { A: [1, 2] })], 'warning'],
  ['boolean', [frameOf(time, rpm, { ...rpm, name: 'up', type: FieldType.boolean, values: [true, false] })], 'info'],
  ['all-ignored', [frameOf(time, { ...rpm, config: { custom: { signal: 'ignore' } } })], 'stops'],
  ['text-not-time', [frameOf(textField('When', ['2023-10-01']), rpm)], 'stops'],
  ['text-not-number', [frameOf(time, textField('RPM', ['5', '6']))], 'stops'],
  ['no-valid-time', [timed([null, NaN], { RPM: [1, 2] })], 'stops'],
  ['one-sample', [minutely({ RPM: [1] })], 'stops'],
  ['no-value-at-all', [minutely({ RPM: [null, null] })], 'stops'],
  ['signals', [minutely({ A: [1, 2] })], 'info'],
  ['strongest', [minutely(Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`s${i}`, [1, 2]])))], 'warning'],
  ['constants', [minutely({ A: [1, 2], b: [0, 0], c: [0, 0], d: [0, 0], e: [0, 0] })], 'warning'],
  [
    'buckets',
    ['0.1', '1', '+Inf'].map((le) => {
      const frame = minutely({ Value: [1, 2] });
      frame.fields[1] = { ...frame.fields[1], labels: { le } };
      return frame;
    }),
    'info',
  ],
  ['single-value', [minutely({ A: [1, 2, 3] }), timed([minute(9)], { B: [1] })], 'info'],
  ['carried', [minutely({ A: [1, 2, 3, 4, 5, 6, 7] }), timed([0, 3, 6].map(minute), { B: [1, 2, 3] })], 'info'],
  ['filler-rows', [minutely({ A: [1, null, 2, null, 3, null, 4] })], 'info'],
  ['second-time', [frameOf(time, { ...time, name: 'Deployed' }, rpm)], 'info'],
  ['numbers-as-text', [frameOf(time, rpm, textField('Latency', ['5', '6']))], 'info'],
  ['empty-signal', [minutely({ A: [1, 2], B: [null, null] })], 'warning'],
  ['invalid-times', [timed([0, 1, null], { A: [1, 2, 3] })], 'warning'],
  ['repeated-times', [timed([0, 1, 1], { A: [1, 2, 3] })], 'warning'],
  ['unordered', [timed([1, 0], { A: [1, 2] })], 'warning'],
  ['too-large', [minutely({ A: [1, 2, Infinity] })], 'warning'],
  ['constant', [minutely({ A: [1, 1] })], 'warning'],
];

describe('every sentence has a translation, and notices a level', () => {
  it.each(cases)('frames.%s', (name, frames, level) => {
    const result = prepareSamples(frames);
    const sentences = 'warning' in result ? [{ ...result.warning, level: 'stops' }] : result.prepared.notices;
    expect(sentences.filter(({ id }) => id === `frames.${name}`)).toMatchObject([{ level }]);
    const translated = Object.keys(english.frames).map((key) => key.replace(/_(one|other)$/, ''));
    expect(translated).toContain(name);
  });

  it.each([
    ['1 row without a valid time left out', timed([0, 1, null], { A: [1, 2, 3] })],
    ['1 row with a repeated time: the last value of each time is used', timed([0, 1, 1], { A: [1, 2, 3] })],
    ['1 value of A infinite or beyond 3.4e38, taken as missing', minutely({ A: [1, 2, Infinity] })],
  ])('of one it says: %s', (text, frame) => {
    const result = prepareSamples([frame]);
    expect('prepared' in result && result.prepared.notices.map((notice) => notice.text)).toContain(text);
  });

  it('what is as it should be is not mentioned', () => {
    const result = prepareSamples([minutely({ A: [1, 2], B: [2, 1] })]);
    expect('prepared' in result && result.prepared.notices.map(({ text }) => text)).toEqual(['Signals: A, B']);
  });
});
