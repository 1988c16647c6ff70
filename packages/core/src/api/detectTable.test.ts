import { noise, MINUTE } from '../testing/watchSamples';
import { detectTable } from './detectTable';

const time = Array.from({ length: 600 }, (_, i) => i * MINUTE);
const latency = Array.from(noise(600, { mean: 50 }), (value, i) => (i >= 300 && i < 320 ? 400 : value));
const reversed = { time: [...time].reverse(), signals: [{ name: 'Latency', values: [...latency].reverse() }] };

describe('the verdict on a table', () => {
  it.each(['watch', 'classic'] as const)('%s names the incident by samples in the order of time', (verdict) => {
    const found = detectTable(reversed, { verdict, contamination: 20 / 600 });
    expect(found.incidents.map(({ start, end, kind }) => [start, end, kind])).toEqual([[300, 319, 'latency-up']]);
    expect(found.time[300]).toBe(300 * MINUTE);
    expect(found.sampleOfRow[0]).toBe(599);
    expect(found.signals).toEqual(['Latency']);
  });

  it('says first what became of the rows', () => {
    expect(detectTable(reversed).notices[0].text).toBe('Rows were not in time order and have been sorted');
  });

  it('rests on the baseline that was given', () => {
    const span = { from: 0, to: time[199] };
    expect(detectTable(reversed, { baseline: { kind: 'part', span } }).baseline).toMatchObject({ kind: 'part', span });
  });

  it.each([
    ['without rows', { time: [], signals: [{ name: 'A', values: [] }] }, ['A has no values: not used']],
    ['without signals', { time: [1, 2], signals: [] }, []],
    [
      'without any value',
      { time: [1, 2], signals: [{ name: 'A', values: [null, null] }] },
      ['A has no values: not used'],
    ],
  ])('of a table %s is a notice', (_, table, first) => {
    const { incidents, notices } = detectTable(table);
    expect(incidents).toEqual([]);
    expect(notices.map(({ text }) => text)).toEqual([
      ...first,
      'None of the 0 samples has a value for every signal: there is nothing to judge.',
    ]);
  });
});

describe('a table is refused', () => {
  it('if a signal has another number of values than times', () => {
    expect(() => detectTable({ time, signals: [{ name: 'A', values: [1, 2] }] })).toThrow(
      'Got 2 values and 600 times of the signal "A"; expected as many.'
    );
  });

  it('if a name stands twice', () => {
    const A = { name: 'A', values: latency };
    expect(() => detectTable({ time, signals: [A, A] })).toThrow(
      'Got two signals with the name "A"; expected a name of its own for each.'
    );
  });
});
