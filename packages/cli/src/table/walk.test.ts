import { TableOptions } from './table';
import { readText } from '../readText';

interface Read {
  /** First and last time. */
  readonly from?: string;
  readonly to?: string;
  /** The values of each signal. */
  readonly columns?: Readonly<Record<string, readonly number[]>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly notices?: readonly string[];
  readonly error?: RegExp;
}

const lines = (...rows: string[]): string => rows.join('\n');

function outcome(text: string, options?: TableOptions): object {
  const data = readText(text, options);
  if ('error' in data) {
    return data;
  }
  const moments = Array.from(data.time, (time) => new Date(time).toISOString());
  const units = data.columns.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit]]));
  return {
    from: moments[0],
    to: moments[moments.length - 1],
    columns: Object.fromEntries(data.columns.map(({ name, values }) => [name, Array.from(values)])),
    units: Object.fromEntries(units),
    notices: data.notices.map((notice) => notice.text),
  };
}

const from = '2026-03-10T02:00:00.000Z';
const to = '2026-03-10T02:01:00.000Z';
const prometheus = (...result: object[]): string =>
  JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } });

/** The rows of a newcomer's table: files as people have them. */
const walk: ReadonlyArray<readonly [what: string, text: string, expected: Read]> = [
  [
    'ISO with zone',
    lines('time,A', '2026-03-10T03:00:00+01:00,1', '2026-03-10T03:01:00+01:00,2'),
    { from, to, columns: { A: [1, 2] }, notices: [] },
  ],
  ['tabs', lines('time\tA', `${from}\t1`, `${to}\t2`), { from, to, columns: { A: [1, 2] } }],
  ['a byte order mark and CRLF', `\uFEFFtime,A\r\n${from},1\r\n${to},2\r\n`, { from, to, columns: { A: [1, 2] } }],
  [
    'units in the header',
    lines('time,p95 latency (ms),Heap_bytes,disk [MiB],cpu %', `${from},1,2,3,4`, `${to},2,3,4,5`),
    { units: { 'p95 latency (ms)': 'ms', Heap_bytes: 'bytes', 'disk [MiB]': 'mbytes', 'cpu %': 'percent' } },
  ],
  [
    'epoch seconds',
    lines('time,A', '1773108000,1', '1773108060,2'),
    { from, to, columns: { A: [1, 2] }, notices: ['The times (time) are read as epoch seconds'] },
  ],
  [
    'the time in another column than the first',
    lines('RPM,Latency,Time', `5000,45,${from}`, `5100,46,${to}`),
    { from, to, columns: { RPM: [5000, 5100], Latency: [45, 46] }, notices: ['The time is read from column Time'] },
  ],
  [
    'long format',
    lines('time,service,value', `${from},api,1`, `${from},web,2`, `${to},api,3`, `${to},web,4`),
    { from, to, columns: { api: [1, 3], web: [2, 4] }, notices: ['Long format: one signal for each service'] },
  ],
  ['decimal commas beside semicolons', lines('time;A', `${from};1,5`, `${to};2,25`), { columns: { A: [1.5, 2.25] } }],
  [
    'DD.MM.YYYY, unclear',
    lines('time,A', '10.03.2026 02:00,1', '10.03.2026 02:01,2'),
    { error: /day first or month first, expected ISO 8601/ },
  ],
  [
    'MM/DD/YYYY, clear',
    lines('time,A', '03/13/2026 02:00,1', '03/13/2026 02:01,2'),
    { from: '2026-03-13T02:00:00.000Z' },
  ],
  ['dashes for missing values', lines('time,A', `${from},-`, `${to},2`), { columns: { A: [NaN, 2] } }],
  [
    "Grafana's inspector, formatted",
    lines('"Time","RPM"', '"2026-03-10 02:00:00","5,123 req/m"', '"2026-03-10 02:01:00","5,099 req/m"'),
    { error: /RPM is "5,123 req\/m", .*turn off "Formatted data"/ },
  ],
  ['no header', lines(`${from},1`, `${to},2`), { error: /^Line 1 holds values .* expected column names/ }],
];

/** More files from tools that write tables. */
const more: typeof walk = [
  ['epoch microseconds', lines('ts,A', '1773108000000000,1', '1773108060000000,2'), { from, to }],
  [
    'epoch nanoseconds as InfluxDB writes them',
    lines('name,time,mean', 'cpu,1773108000000000000,1', 'cpu,1773108060000000000,2'),
    { from, to, columns: { mean: [1, 2] } },
  ],
  ['fractions of epoch seconds', lines('timestamp,A', '1773108000.000,1', '1773108060.000,2'), { from, to }],
  [
    'date and time in two columns',
    lines('Date,Time,A', '2026-03-10,02:00:00,1', '2026-03-10,02:01:00,2'),
    { from, to, columns: { A: [1, 2] } },
  ],
  [
    '13.03.2026 and decimal commas',
    lines('Zeit;Last', '13.03.2026 02:00;1.234,5', '13.03.2026 02:01;-0,5'),
    { columns: { Last: [1234.5, -0.5] } },
  ],
  [
    '12-hour clock',
    lines('when,A', '3/13/2026 1:05 PM,1', '3/13/2026 1:06 PM,2'),
    { from: '2026-03-13T13:05:00.000Z' },
  ],
  [
    'an index before the time',
    lines(',timestamp,A', `0,${from},1`, `1,${to},2`),
    { from, to, columns: { 'Column 1': [0, 1], A: [1, 2] } },
  ],
  [
    'thousands and decimals',
    lines('time,A,B', `${from},"1,234.5","1,000"`, `${to},"12,345.0","2,000"`),
    { columns: { A: [1234.5, 12345], B: [1000, 2000] } },
  ],
  [
    'spaces between thousands',
    lines('time;A', `${from};1 234,5`, `${to};12\u00a0345`),
    { columns: { A: [1234.5, 12345] } },
  ],
  [
    'one unit behind each number',
    lines('time,A', `${from},45 ms`, `${to},46.5ms`),
    { columns: { A: [45, 46.5] }, units: { A: 'ms' } },
  ],
  [
    'units of one family',
    lines('time,heap,latency', `${from},512 MiB,980 ms`, `${to},1.5 GiB,1.2 s`),
    { columns: { heap: [536870912, 1610612736], latency: [980, 1200] }, units: { heap: 'bytes', latency: 'ms' } },
  ],
  ['per cent', lines('time,cpu', `${from},97 %`, `${to},3%`), { columns: { cpu: [97, 3] }, units: { cpu: 'percent' } }],
  ['a line for spreadsheets', lines('sep=;', 'time;A', `${from};1`, `${to};2`), { from, to, columns: { A: [1, 2] } }],
  [
    'two labels and two measures',
    lines('time,host,zone,rpm,ms', `${from},a,x,1,2`, `${from},b,x,3,4`, `${to},a,x,5,6`, `${to},b,x,7,8`),
    { columns: { 'rpm a': [1, 5], 'ms a': [2, 6], 'rpm b': [3, 7], 'ms b': [4, 8] } },
  ],
  [
    'remarks beside distinct times',
    lines('time,A,remark', `${from},1,deploy`, `${to},2,`),
    { columns: { A: [1, 2] }, notices: ['Column remark left out: it holds no numbers'] },
  ],
  [
    'one JSON object a line, with objects in it',
    lines(`{"time":"${from}","http":{"rpm":1},"msg":"a"}`, `{"time":"${to}","http":{"rpm":2.5},"msg":"b"}`),
    { from, to, columns: { 'http.rpm': [1, 2.5] } },
  ],
  [
    'a list of JSON objects',
    JSON.stringify([
      { t: from, A: 1, B: null },
      { t: to, A: 2, B: 3 },
    ]),
    { from, to, columns: { A: [1, 2], B: [NaN, 3] } },
  ],
  [
    "Prometheus' query_range",
    prometheus(
      {
        metric: { __name__: 'up_seconds', job: 'a', env: 'p' },
        values: [
          [1773108000, '1'],
          [1773108060, 'NaN'],
        ],
      },
      { metric: { __name__: 'up_seconds', job: 'b', env: 'p' }, values: [[1773108060.0, '+Inf']] }
    ),
    {
      from,
      to,
      columns: { 'up_seconds a': [1, NaN], 'up_seconds b': [NaN, Infinity] },
      units: { 'up_seconds a': 's', 'up_seconds b': 's' },
    },
  ],
  [
    "Grafana's query API, wide and with a unit",
    JSON.stringify({
      results: {
        A: {
          frames: [
            {
              schema: {
                fields: [
                  { name: 'time', type: 'time' },
                  {
                    name: 'value',
                    type: 'number',
                    labels: { pod: 'x' },
                    config: { displayNameFromDS: 'p95', unit: 'ms' },
                  },
                ],
              },
              data: {
                values: [
                  [1773108000000, 1773108060000],
                  [1, null],
                ],
              },
            },
          ],
        },
        B: {
          frames: [
            {
              schema: {
                fields: [
                  { name: 'time', type: 'time' },
                  { name: 'RPM', type: 'number' },
                ],
              },
              data: {
                values: [
                  [1773108000000, 1773108060000],
                  [null, 9],
                ],
                entities: [null, { Inf: [0] }],
              },
            },
          ],
        },
      },
    }),
    { from, to, columns: { p95: [1, NaN], RPM: [Infinity, 9] }, units: { p95: 'ms' } },
  ],
  [
    "Grafana's query API, long",
    JSON.stringify({
      results: {
        A: {
          frames: [
            {
              schema: {
                fields: [
                  { name: 't', type: 'time' },
                  { name: 'svc', type: 'string' },
                  { name: 'value', type: 'number' },
                ],
              },
              data: {
                values: [
                  [1773108000000, 1773108000000, 1773108060000],
                  ['a', 'b', 'a'],
                  [1, 2, 3],
                ],
              },
            },
          ],
        },
      },
    }),
    { from, to, columns: { a: [1, 3], b: [2, NaN] } },
  ],
  [
    'a mix of decimal comma and point',
    lines('time;A', `${from};1,5`, `${to};1.5`),
    { error: /^Line 3: A is "1\.5", expected a number with a decimal comma/ },
  ],
  [
    'texts that begin with digits',
    lines('time,A,status', `${from},1,200 OK`, `${to},2,404 Not Found`),
    { columns: { A: [1, 2] }, notices: ['Column status left out: it holds no numbers'] },
  ],
  [
    'addresses and versions',
    lines('time,A,ip,version', `${from},1,10.0.0.1,1.2.3`, `${to},2,10.0.0.2,1.2.4`),
    { columns: { A: [1, 2] } },
  ],
  [
    'a counter that looks like an epoch',
    lines('time,bytes_total', `${from},1700000000`, `${to},1700000900`),
    { from, to, columns: { bytes_total: [1700000000, 1700000900] } },
  ],
];

describe.each([
  ['a newcomer', walk],
  ['other tools', more],
])('tables of %s', (_, cases) => {
  it.each(cases)('%s', (_what, text, { error, ...expected }) => {
    const read = outcome(text);
    expect(read).toMatchObject(error ? { error: expect.stringMatching(error) } : expected);
  });
});

it('takes a column of numbers as labels where it is named as such', () => {
  const text = lines('time,core,load', `${from},0,1`, `${from},1,2`, `${to},0,3`, `${to},1,4`);
  expect(outcome(text, { labels: ['core'] })).toMatchObject({ columns: { 'load 0': [1, 3], 'load 1': [2, 4] } });
});

it('keeps the row of each sample of a table in long format', () => {
  const data = readText(lines('time,service,value', `${to},api,3`, `${from},api,1`, `${to},web,4`, `${from},web,2`));
  expect('error' in data ? data : Array.from(data.rowOf ?? [])).toEqual([1, 0, 1, 0]);
});
