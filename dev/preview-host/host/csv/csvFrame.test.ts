import { FieldType, getFieldDisplayName } from '@grafana/data';
import { csvFrame, rowsBetween } from './csvFrame';

const frame = csvFrame('own.csv', {
  time: Float64Array.of(3000, 1000, 2000),
  columns: [{ name: 'Latency', unit: 'ms', values: Float64Array.of(7, NaN, 5) }],
  notices: [{ level: 'warning', text: 'Column host left out: it holds no numbers' }],
});

describe('csvFrame', () => {
  it('has the time first, null for missing, rows in the order of the file', () => {
    expect(frame.fields.map(({ name, type, values }) => [name, type, values])).toEqual([
      ['Time', FieldType.time, [3000, 1000, 2000]],
      ['Latency', FieldType.number, [7, null, 5]],
    ]);
  });

  it('has the unit that the reader found', () => {
    expect(frame.fields.map(({ config }) => config.unit)).toEqual([undefined, 'ms']);
  });

  it('keeps the labels of series in long format, so that they can be grouped', () => {
    const column = { name: 'latency api', values: Float64Array.of(1), labels: { service: 'api' } };
    const [, field] = csvFrame('long.csv', { time: Float64Array.of(0), columns: [column], notices: [] }).fields;
    expect(field.labels).toEqual({ service: 'api' });
    expect(getFieldDisplayName(field)).toBe('latency api');
  });

  it('hands on what the reader had to say', () => {
    expect(frame.meta?.notices).toEqual([{ severity: 'warning', text: 'Column host left out: it holds no numbers' }]);
  });
});

describe('rowsBetween', () => {
  it('keeps the rows of a range, ends included, also of unsorted rows', () => {
    const part = rowsBetween(frame, 2000, 3000);
    expect(part.length).toBe(2);
    expect(part.fields.map(({ values }) => values)).toEqual([
      [3000, 2000],
      [7, 5],
    ]);
  });

  it('leaves the frame as it was', () => {
    rowsBetween(frame, 0, 0);
    expect(frame.length).toBe(3);
  });
});
