import { FieldType } from '@grafana/data';
import { csvContentToFrame } from './csvContent';

/** Name, type and values of each column; what a real Grafana 12.4 was seen to answer is the reference. */
function columns(text: string): Array<[string, FieldType, unknown[]]> {
  return csvContentToFrame(text, 'A').fields.map(({ name, type, values }) => [name, type, values]);
}

describe('csvContentToFrame', () => {
  it('takes the header from the first line and trims names and cells', () => {
    expect(columns(' Time , RPM \n 1000 , 5 \n2000,6\n')).toEqual([
      ['Time', FieldType.time, [1000, 2000]],
      ['RPM', FieldType.number, [5, 6]],
    ]);
  });

  it('takes empty cells and null for missing', () => {
    expect(columns('Time,a\n1,\n2,null\n3,4')[1][2]).toEqual([null, null, 4]);
  });

  it('keeps 17 digits bit for bit', () => {
    expect(columns('Time,a\n1,4.9671415301123272')[1][2]).toEqual([4.9671415301123272]);
  });

  it.each(['Response_Time_ms', 'uptime', 'TIMESTAMP'])(
    'takes the column %s for a time: the trap of the real one',
    (name) => {
      expect(columns(`a,${name}\n1,45`)[1]).toEqual([name, FieldType.time, [45]]);
    }
  );

  it('reads RFC 3339 as time, and leaves other times text', () => {
    expect(columns('Time\n2023-10-01T00:00:00Z')).toEqual([['Time', FieldType.time, [Date.UTC(2023, 9, 1)]]]);
    expect(columns('Time\n2023-10-01 00:00:00')).toEqual([['Time', FieldType.string, ['2023-10-01 00:00:00']]]);
  });

  it('lets the first value decide about booleans and all values about numbers', () => {
    expect(columns('a,b\ntrue,1\nfalse,x')).toEqual([
      ['a', FieldType.boolean, [true, false]],
      ['b', FieldType.string, ['1', 'x']],
    ]);
  });

  it('gives the labels that a column name carries', () => {
    const [, field] = csvContentToFrame('Time,RPM{service=api}\n1,2', 'A').fields;
    expect(field).toMatchObject({ name: 'RPM', labels: { service: 'api' } });
  });
});
