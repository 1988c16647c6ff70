import { MissingPolicy } from '@anomaly-forest/core/internal/detection';
import { csvSamples, type SignalChoice } from './csvSamples';

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
    expect(csvSamples(withEmpty, 'leave-out').notices[0].text).toBe('Latency has no values: not used');
  });

  describe('columns that say what is typical', () => {
    const time = Float64Array.of(60_000, 120_000);
    const columns = (names: readonly string[]) => ({
      time,
      columns: names.map((name, i) => ({ name, values: Float64Array.of(i, 10 + i) })),
      notices: [],
    });
    const read = (names: readonly string[], choices: Record<string, SignalChoice> = {}) => {
      const { samples } = csvSamples(columns(names), 'leave-out', (name) => choices[name] ?? {});
      return { names: samples.signals.map(({ name }) => name), expected: samples.expected };
    };

    it('are known by name, or are chosen', () => {
      const bounds = { low: Float64Array.of(1, 11), high: Float64Array.of(2, 12) };
      const expected = [{ typical: Float64Array.of(1.5, 11.5), bounds }];
      expect(read(['y', 'yhat_lower', 'yhat_upper'])).toEqual({ names: ['y'], expected });
      const chosen = { a: { expectation: { part: 'lower' } }, b: { expectation: { part: 'upper', of: 'y' } } } as const;
      expect(read(['y', 'a', 'b'], chosen)).toEqual({ names: ['y'], expected });
    });

    it('belong to one signal of several only if that is said', () => {
      const of = { yhat: { expectation: { part: 'typical', of: 'RPM' } } } as const;
      expect(read(['Latency', 'RPM', 'yhat'], of).expected).toEqual([undefined, { typical: Float64Array.of(2, 12) }]);
      expect(() => read(['Latency', 'RPM', 'yhat'])).toThrow(
        'yhat says what is typical of a signal, got the signals Latency, RPM: expected --expectation "yhat=typical of NAME".'
      );
    });

    it('are signals where that is said, and where there is nothing else', () => {
      expect(read(['y', 'yhat'], { yhat: { expectation: { part: 'no' } } })).toEqual({ names: ['y', 'yhat'] });
      expect(read(['yhat'])).toEqual({ names: ['yhat'] });
    });

    it('are refused as one bound alone', () => {
      expect(() => read(['y', 'yhat_upper'])).toThrow(
        'One bound alone does not say what is typical of y: expected the typical value, or the other bound.'
      );
    });
  });
});
