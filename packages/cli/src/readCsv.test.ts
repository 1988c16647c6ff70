import { notebook } from '../../../dev/scenarios/notebook';
import { toCsv, wideTable } from '../../../dev/scenarios/table';
import { readCsv } from './readCsv';

function read(...lines: string[]): object {
  const data = readCsv(lines.join('\n'));
  if ('error' in data) {
    return data;
  }
  return {
    minutes: Array.from(data.time, (time) => time / 60_000),
    columns: Object.fromEntries(data.columns.map(({ name, values }) => [name, Array.from(values)])),
    notices: data.notices.map(({ text }) => text),
  };
}

describe('readCsv', () => {
  it('reads back what the scenarios write, bit for bit', () => {
    const telemetry = notebook();
    expect(readCsv(toCsv(wideTable(telemetry)))).toEqual({
      time: telemetry.time,
      columns: [
        { name: 'RPM', values: telemetry.rpm },
        { name: 'Latency', values: telemetry.latency },
      ],
      notices: [],
    });
  });

  it('takes dates as times, whatever their column is called, and a column called time as numbers', () => {
    expect(read('when,time', '1970-01-01 00:01:00,45', '1970-01-01 00:02:00,46')).toEqual({
      minutes: [1, 2],
      columns: { time: [45, 46] },
      notices: [],
    });
  });

  it('takes blank cells, short lines and words for nothing as missing', () => {
    expect(read('t,A,B', '0,1,', '60000,,2', '120000,NaN,null', '180000,4')).toMatchObject({
      columns: { A: [1, NaN, NaN, 4], B: [NaN, 2, NaN, NaN] },
    });
  });

  it('keeps infinities for the notice that counts them', () => {
    expect(read('t,A', '0,inf', '1,-Infinity', '2,1e3')).toMatchObject({ columns: { A: [Infinity, -Infinity, 1000] } });
  });

  it('leaves out labels and texts, and says so', () => {
    expect(read('TimeStamp,Value,Label,host', '1696118400000,1,0,web-1')).toMatchObject({
      columns: { Value: [1] },
      notices: ['Column Label left out: it holds labels, not a signal', 'Column host left out: it holds no numbers'],
    });
  });

  it('reads semicolons, tabs, quotes, CRLF, a byte order mark and blank lines', () => {
    expect(read('\uFEFFt;"A";B\r', '0;1;2\r', '\r', '"60000";3;4\r', '')).toMatchObject({
      columns: { A: [1, 3], B: [2, 4] },
    });
    expect(read('t\tA', '0\t1')).toMatchObject({ columns: { A: [1] } });
  });

  it('tells columns of the same or no name apart', () => {
    expect(read('t,A,A,', '0,1,2,3')).toMatchObject({ columns: { A: [1], 'A (2)': [2], 'Column 4': [3] } });
  });

  it.each([
    ['', 'The file is empty, expected a header line and rows of time and numbers.'],
    ['t,A', 'The file has a header line only, expected rows of time and numbers below it.'],
    ['0,5000\n60000,5100', 'Line 1 holds values ("0,5000"), expected column names.'],
    [
      't,A\n0,1\n\nnoon,2',
      'Line 4: the time (t) is "noon", expected ISO 8601 such as 2023-10-01T00:00:00Z or an epoch time.',
    ],
    ['t,A\n0,1\n1,many', 'Line 3: A is "many", expected a number or a blank cell.'],
    ['t,A\n0,1,2', 'Line 2 has 3 cells, expected 2 as in the header.'],
  ])('says of %j what is wrong, and where', (text, error) => {
    expect(readCsv(text)).toEqual({ error });
  });
});
