import { samplesFromTable, type Table } from './samplesFromTable';

const texts = (table: Table): string[] => samplesFromTable(table).notices.map(({ text }) => text);

describe('the samples of a table', () => {
  it('are its rows in the order of time; of equal times the last value counts', () => {
    const { samples, sampleOfRow } = samplesFromTable({
      time: [3000, 1000, 2000, 1000],
      signals: [{ name: 'A', values: [30, 10, 20, 11] }],
    });
    expect(Array.from(samples.time)).toEqual([1000, 2000, 3000]);
    expect(Array.from(samples.X.columns[0])).toEqual([11, 20, 30]);
    expect(Array.from(sampleOfRow)).toEqual([2, 0, 1, 0]);
  });

  it('join a signal that has times of its own', () => {
    const { samples } = samplesFromTable({
      time: [1000, 2000],
      signals: [
        { name: 'A', values: [1, 2] },
        { name: 'B', values: [7, 8], time: [2000, 3000] },
      ],
    });
    expect(Array.from(samples.time)).toEqual([1000, 2000, 3000]);
    expect(samples.X.columns.map((column) => Array.from(column))).toEqual([
      [1, 2, NaN],
      [NaN, 7, 8],
    ]);
  });

  it('leave out a signal without values, and say where the others were in the table', () => {
    const { samples, columns } = samplesFromTable({
      time: [1000, 2000],
      signals: [
        { name: 'A', values: [null, 'x'] },
        { name: 'B', values: [1, 2] },
      ],
    });
    expect(samples.signals.map(({ name }) => name)).toEqual(['B']);
    expect(columns.map(({ signal }) => signal)).toEqual([1]);
  });

  it('have the settings that were given, and a role guessed from the name', () => {
    const { samples } = samplesFromTable({
      time: [1],
      signals: [
        { name: 'Latency', values: [1], direction: 'high', minimumChange: { value: 5, unit: 'absolute' } },
        { name: 'Latency of traffic', values: [1], role: 'traffic', missing: 'zero' },
      ],
    });
    expect(samples.signals).toEqual([
      {
        name: 'Latency',
        role: 'latency',
        missing: 'leave-out',
        direction: 'high',
        minimumChange: { value: 5, unit: 'absolute' },
      },
      { name: 'Latency of traffic', role: 'traffic', missing: 'zero', direction: 'both' },
    ]);
  });
});

it('what was done to the rows is said, empty signals first', () => {
  expect(
    texts({
      time: [2000, 1000, NaN, 1000],
      signals: [
        { name: 'A', values: [1, Infinity, 1, 3] },
        { name: 'B', values: [null, null, null, null] },
      ],
    })
  ).toEqual([
    'B has no values: not used',
    '1 row without a valid time left out',
    '1 row with a repeated time: the last value of each time is used',
    'Rows were not in time order and have been sorted',
    '1 value of A infinite or beyond 3.4e38, taken as missing',
  ]);
});
