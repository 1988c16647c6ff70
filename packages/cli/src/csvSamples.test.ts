import { MissingPolicy } from '@anomaly-forest/core/internal/detection';
import { csvSamples } from './csvSamples';

describe('csvSamples', () => {
  const data = {
    time: Float64Array.of(180_000, 60_000, 120_000, 60_000),
    columns: [{ name: 'RPM', values: Float64Array.of(30, 10, NaN, 11) }],
    notices: [],
  };

  it('puts rows into the order of time, and knows the sample of each row', () => {
    const { samples, sampleOfRow } = csvSamples(data, 'keep');
    expect([...samples.time]).toEqual([60_000, 120_000, 180_000]);
    expect([...samples.X.columns[0]]).toEqual([11, NaN, 30]);
    expect([...sampleOfRow]).toEqual([2, 0, 1, 0]);
    expect(samples.signals).toEqual([{ name: 'RPM', role: 'traffic', missing: 'keep', direction: 'both' }]);
  });

  it('tells of repeated and unordered rows as the panel does', () => {
    expect(csvSamples(data, 'keep').notices.map(({ text }) => text)).toEqual([
      '1 row with a repeated time: the last value of each time is used',
      'Rows were not in time order and have been sorted',
    ]);
  });

  it('goes on without a column that has no value, unless missing values are kept', () => {
    const withEmpty = {
      ...data,
      columns: [...data.columns, { name: 'Latency', values: new Float64Array(4).fill(NaN) }],
    };
    const names = (missing: MissingPolicy): string[] =>
      csvSamples(withEmpty, missing).samples.signals.map(({ name }) => name);
    expect(names('leave-out')).toEqual(['RPM']);
    expect(names('keep')).toEqual(['RPM', 'Latency']);
    expect(csvSamples(withEmpty, 'leave-out').notices[0].text).toBe('Latency has no value: not used');
  });
});
