import { HostileCase, judged, refused } from '../../../../src/testing/hostile/hostileCase';
import { busyMinutes } from '../../../../src/testing/hostile/signals';

type Content = string | Uint8Array;

const values = busyMinutes(40);

/** Epoch milliseconds of the first minute: 1 October 2023. */
const start = 1_696_118_400_000;

/** A table of forty minutes, written by hand; each part can be another one. */
function csv({
  header = 't,A',
  delimiter = ',',
  newline = '\n',
  row = (cells: string[], _row: number) => cells,
} = {}): string {
  const rows = values.map((value, i) => row([String(start + 60_000 * i), String(value)], i).join(delimiter));
  return [header, ...rows].join(newline);
}

const isoMinute = (i: number): string => new Date(start + 60_000 * i).toISOString().slice(0, 19).replace('T', ' ');
const withLine = (line: string): string => `${csv()}\n${line}\n`;
const emptyFile = 'The file is empty, expected a header line and rows of time and numbers.';
const headerOnly = 'The file has a header line only, expected rows of time and numbers below it.';
const iso = 'expected ISO 8601 such as 2023-10-01T00:00:00Z or an epoch time.';

/** Files that the command line is given. */
export const csvCases: ReadonlyArray<HostileCase<Content>> = [
  refused('0 bytes', () => '', emptyFile),
  refused('blank lines only', () => '\n \n\t\n', emptyFile),
  refused('a byte order mark only', () => '\uFEFF', emptyFile),
  refused('a header only', () => 't,A', headerOnly),
  refused('a header and blank lines', () => 't,A\r\n\r\n', headerOnly),
  refused('no header', () => csv({ header: '0,5000' }), 'Line 1 holds values ("0,5000"), expected column names.'),
  refused(
    'a picture',
    () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
    'The file is binary or not in UTF-8, expected text.'
  ),
  refused('text in UTF-16', () => Buffer.from(csv(), 'utf16le'), 'The file is binary or not in UTF-8, expected text.'),
  refused(
    'HTML',
    () => '<!doctype html>\n<html><body>Log in</body></html>',
    `Line 2: the time (<!doctype html>) is "<html><body>Log in</body></html>", ${iso}`
  ),
  refused(
    'an error as JSON',
    () => '{\n  "message": "Unauthorized"\n}',
    'The answer is an error ("Unauthorized"), expected data.'
  ),
  refused('a line of 1 MB', () => 'x'.repeat(1_000_000), headerOnly),
  refused(
    'a cell of 1 MB',
    () => withLine(`1696128399999,${'x'.repeat(1_000_000)}`),
    `Line 42: A is "${'x'.repeat(80)}…", expected a number or a blank cell.`
  ),
  refused(
    'a quote that never ends',
    () => withLine('1696128399999,"5'),
    'Line 42 has a quote that never ends, expected one more.'
  ),
  refused(
    'a line with more cells than the header',
    () => withLine('1696128399999,1,2'),
    'Line 42 has 3 cells, expected 2 as in the header.'
  ),
  refused(
    'a text among numbers',
    () => withLine('1696128399999,many'),
    'Line 42: A is "many", expected a number or a blank cell.'
  ),
  refused(
    'a comma that may be decimal or set thousands apart',
    () => csv({ row: ([t, v]) => [t, `"5,${100 + (Number(v) % 10)}"`] }),
    'Line 2: A is "5,100", where the comma may be decimal or set thousands apart, expected decimal points and no commas, or semicolons between the columns.'
  ),
  refused(
    "Grafana's export with formatted data",
    () => csv({ header: 'Time,RPM', row: ([, v], i) => [isoMinute(i), `"5,${100 + (Number(v) % 10)} req/m"`] }),
    'Line 2: RPM is "5,100 req/m", a value formatted for people, expected plain numbers: in Grafana\'s inspector, turn off "Formatted data" and export again.'
  ),
  refused(
    'dates that are day first or month first',
    () => csv({ row: ([, v], i) => [`01/02/2026 ${isoMinute(i).slice(11)}`, v] }),
    'The times (t) such as "01/02/2026 00:00:00" can be day first or month first, expected ISO 8601 such as 2026-02-13, or a date that has only one reading; the command line takes --date-order day-first or month-first.'
  ),
  refused(
    'dates day first and month first',
    () => 't,A\n13/02/2026,1\n02/14/2026,2',
    'The times (t) mix day first ("13/02/2026", line 2) and month first ("02/14/2026", line 3), expected one order, or ISO 8601 such as 2026-02-13.'
  ),
  refused(
    "Prometheus' answer to an instant query",
    () => '{"status":"success","data":{"resultType":"vector","result":[]}}',
    'Prometheus answered with a vector of one moment, expected a matrix: ask query_range with start, end and step.'
  ),
  refused(
    "Prometheus' refusal",
    () => '{"status":"error","errorType":"bad_data","error":"parse error at char 4"}',
    'Prometheus answered with an error ("parse error at char 4"), expected the data of a range query.'
  ),
  refused(
    'an answer of Grafana without frames',
    () => '{"results":{"A":{"status":500,"error":"connection refused","frames":[]}}}',
    'Query A failed: connection refused; expected data.'
  ),
  refused(
    'a line that is no JSON among others',
    () => '{"t":1696118400000,"A":1}\n{"t":169',
    'Line 2 is no JSON, expected one JSON value in all, or one object a line.'
  ),
  refused('a time in words', () => withLine('noon,1'), `Line 42: the time (t) is "noon", ${iso}`),
  refused(
    'a time that no calendar has',
    () => withLine('9000000000000000,1'),
    `Line 42: the time (t) is "9000000000000000", ${iso}`
  ),
  refused('a blank time', () => withLine(',1'), `Line 42: the time (t) is "", ${iso}`),
  refused(
    'a time column only',
    () => csv({ header: 't', row: ([t]) => [t] }),
    'no column of numbers beside the time, expected at least one.'
  ),
  refused(
    'texts only',
    () => csv({ row: ([t]) => [t, 'up'] }),
    'no column of numbers beside the time, expected at least one.'
  ),
  refused('one row', () => 't,A\n0,1', 'got 1 sample, expected at least 2 to compare.'),
  refused(
    'one time throughout',
    () => csv({ row: ([, v]) => ['0', v] }),
    'got 1 sample, expected at least 2 to compare.'
  ),
  refused('a column of blanks', () => csv({ row: ([t]) => [t, ''] }), 'no column has a value, expected numbers.'),
  refused(
    '17 signals',
    () => `t,${'A,'.repeat(16)}A\n0,${'1,'.repeat(16)}1`,
    '17 signals, expected at most 16; choose with --signals.'
  ),
  judged('CRLF', () => csv({ newline: '\r\n' })),
  judged('carriage returns alone', () => csv({ newline: '\r' })),
  judged('a byte order mark', () => `\uFEFF${csv()}`),
  judged('semicolons', () => csv({ delimiter: ';', header: 't;A' })),
  judged('decimal commas beside semicolons', () =>
    csv({ delimiter: ';', header: 't;A', row: ([t, v]) => [t, `${v},5`] })
  ),
  judged('units behind numbers', () => csv({ row: ([t, v]) => [t, `${v} ms`] })),
  judged('dashes for what is missing', () => withLine('1696128399999,-'), '1 sample without A left out'),
  judged(
    'epoch seconds',
    () => csv({ row: ([t, v]) => [String(Number(t) / 1000), v] }),
    'The times (t) are read as epoch seconds'
  ),
  judged(
    'small numbers as times',
    () => csv({ row: ([t, v]) => [String(Number(t) - start), v] }),
    'The times (t) are small numbers: read as milliseconds since 1970'
  ),
  judged(
    'times in the second column',
    () => csv({ header: 'A,Time', row: ([t, v]) => [v, t] }),
    'The time is read from column Time'
  ),
  judged(
    'long format',
    () => csv({ header: 't,service,value', row: ([t, v]) => [t, 'api', `${v}\n${t},web,${v}`] }),
    'Long format: one signal for each service'
  ),
  judged('one JSON object a line', () => values.map((v, i) => `{"t":${start + 60_000 * i},"A":${v}}`).join('\n')),
  judged('tabs', () => csv({ delimiter: '\t', header: 't\tA' })),
  judged('quotes around everything', () =>
    csv({ header: '"t","A"', row: (cells) => cells.map((cell) => `"${cell}"`) })
  ),
  judged('a line break in a name', () => csv({ header: 't,"A\nB"' })),
  judged('spaces around everything', () =>
    csv({ header: ' t , A ', row: (cells) => cells.map((cell) => ` ${cell} `) })
  ),
  judged('no name', () => csv({ header: 't,' })),
  judged('the same name twice', () => csv({ header: 't,A,A', row: ([t, v]) => [t, v, v] })),
  judged('__proto__ as a name', () => csv({ header: 't,__proto__' })),
  judged('a name of 10 kB', () => csv({ header: `t,${'x'.repeat(10_000)}` })),
  judged(
    'NaN, null and N/A',
    () => withLine('1696128399991,NaN\n1696128399992,null\n1696128399993,N/A'),
    '3 samples without A left out'
  ),
  judged('Infinity', () => withLine('1696128399999,-inf'), '1 value of A infinite or beyond 3.4e38, taken as missing'),
  judged('1e308', () => withLine('1696128399999,1e308'), '1 value of A infinite or beyond 3.4e38, taken as missing'),
  judged('1e999', () => withLine('1696128399999,1e999'), '1 value of A infinite or beyond 3.4e38, taken as missing'),
  judged(
    'a formula for spreadsheets beside a signal',
    () => csv({ header: 't,A,B', row: ([t, v]) => [t, v, '=1+1'] }),
    'Column B left out: it holds no numbers'
  ),
  judged(
    'true and false beside a signal',
    () => csv({ header: 't,A,up', row: ([t, v]) => [t, v, 'true'] }),
    'Column up left out: it holds no numbers'
  ),
  judged(
    'labels beside a signal',
    () => csv({ header: 't,A,label', row: ([t, v]) => [t, v, '0'] }),
    'Column label left out: it holds labels, not a signal'
  ),
  judged('lines that are too short', () => withLine('1696128399999'), '1 sample without A left out'),
  judged(
    'newest first',
    () => ['t,A', ...csv().split('\n').slice(1).reverse()].join('\n'),
    'Rows were not in time order and have been sorted'
  ),
  judged(
    'a time twice',
    () => withLine(`${start},1`),
    '1 row with a repeated time: the last value of each time is used'
  ),
  judged('a blank line in the middle', () => csv().replace(`\n${start + 600_000},`, `\n\n${start + 600_000},`)),
];
