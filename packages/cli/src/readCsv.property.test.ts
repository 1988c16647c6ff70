import fc from 'fast-check';
import Papa from 'papaparse';
import { uniqueNames } from '@anomaly-forest/core/internal/series/signalNames';
import { hostileNames } from '../../../src/testing/arbitraries/names';
import { fuzzRuns, fuzzTimeout } from '../../../src/testing/arbitraries/fuzzRuns';
import { readText } from './readText';

jest.setTimeout(fuzzTimeout);

const name = fc.oneof(
  fc.constantFrom('RPM', 'Latency', 'Response, "p99"'),
  fc.constantFrom(...hostileNames.filter((name) => !name.includes('\0')))
);
const cell = fc.oneof(
  { weight: 9, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.integer({ min: -(2 ** 53), max: 2 ** 53 }) }
);
const tables = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 8 })).chain(([nColumns, nRows]) =>
  fc.record({
    names: fc.array(name, { minLength: nColumns, maxLength: nColumns }),
    rows: fc.array(
      fc.tuple(fc.integer({ min: 1e11, max: 4e12 }), fc.array(cell, { minLength: nColumns, maxLength: nColumns })),
      { minLength: nRows, maxLength: nRows }
    ),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
  })
);

it('a table that is written as CSV reads back bit for bit, whatever its names, delimiter and line ends', () => {
  fc.assert(
    fc.property(tables, ({ names, rows, delimiter, newline, mark }) => {
      const unnamed = names.map((given) => given.trim() === '');
      const cells = rows.map(([time, values]) => [time, ...values.map((v) => (Object.is(v, -0) ? '-0' : v))]);
      const text = mark + Papa.unparse({ fields: ['Time', ...names], data: cells }, { delimiter, newline });
      const data = readText(text);
      if ('error' in data) {
        throw new Error(data.error);
      }
      expect(data.time).toEqual(Float64Array.from(rows, ([time]) => time));
      expect(data.columns.map(({ values }) => values)).toEqual(
        names.map((_, i) => Float64Array.from(rows, ([, values]) => values[i]))
      );
      const read = data.columns.map((column) => column.name);
      expect(uniqueNames(read)).toEqual(read);
      expect(read.every((given, i) => given.startsWith(unnamed[i] ? 'Column' : '') && given !== '')).toBe(true);
    }),
    fuzzRuns(500)
  );
});

it('any text at all ends in a table or in one sentence', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      't,A',
      '0,1',
      '1;2',
      '"',
      '""',
      '\u0000',
      '2023-10-01,5',
      '{"t":1,"A":2}',
      '[{"t":1}]',
      '1,5;2',
      '01/02/2026,-',
      '5 ms,1.5 GiB'
    )
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, newline) => {
      const data = readText(lines.join(newline));
      if ('error' in data) {
        expect(data.error).toMatch(/^\S[^\n]*expected[^\n]*\.$/);
      } else {
        expect(data.columns.every(({ values }) => values.length === data.time.length)).toBe(true);
      }
    }),
    fuzzRuns(1000)
  );
});
