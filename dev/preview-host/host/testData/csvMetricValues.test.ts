import { dateTime, type TimeRange } from '@grafana/data';
import { csvMetricValuesToFrame } from './csvMetricValues';

const from = dateTime(1_000_000);
const to = dateTime(1_060_000);
const range: TimeRange = { from, to, raw: { from, to } };

describe('csvMetricValuesToFrame', () => {
  it('spreads the values over the range, from its start to its end', () => {
    const [time, values] = csvMetricValuesToFrame('1, 20,null,5', range, 'A').fields;
    expect(time.values).toEqual([1_000_000, 1_020_000, 1_040_000, 1_060_000]);
    expect(values.values).toEqual([1, 20, null, 5]);
  });

  it('puts a single value at the start', () => {
    expect(csvMetricValuesToFrame('7', range, 'A').fields[0].values).toEqual([1_000_000]);
  });

  it('names the series by its alias, else by its query', () => {
    expect(csvMetricValuesToFrame('1', range, 'B').fields[1].name).toBe('B-series');
    expect(csvMetricValuesToFrame('1', range, 'B', 'RPM').fields[1].name).toBe('RPM');
  });

  it('says which value is no number', () => {
    expect(() => csvMetricValuesToFrame('1,x', range, 'A')).toThrow('"x" is no number');
  });
});
