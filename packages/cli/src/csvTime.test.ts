import fc from 'fast-check';
import { parseAny, parseMoment, readTimes, TimeOptions } from './csvTime';
import { InvalidTable } from './table/table';

function read(texts: readonly string[], options: TimeOptions = {}, name = 't'): Array<string | undefined> {
  const { time } = readTimes({ name, texts, lines: texts.map((_, i) => i + 2) }, options);
  return Array.from(time, (moment) => new Date(moment).toISOString());
}

const notices = (...texts: string[]): string[] =>
  readTimes({ name: 't', texts, lines: texts.map((_, i) => i + 2) }, {}).notices.map(({ text }) => text);

describe('readTimes', () => {
  it.each([
    ['1696118400000', '2023-10-01T00:00:00.000Z'],
    ['2023-10-01T00:00:00Z', '2023-10-01T00:00:00.000Z'],
    ['2023-10-01 00:00:00', '2023-10-01T00:00:00.000Z'],
    ['2023-10-01', '2023-10-01T00:00:00.000Z'],
    ['2023-10-01T12:30', '2023-10-01T12:30:00.000Z'],
    ['2023-10-01T12:30:15.25Z', '2023-10-01T12:30:15.250Z'],
    ['2023-10-01T02:00:00+02:00', '2023-10-01T00:00:00.000Z'],
    ['2023-10-01 02:00:00 +0200', '2023-10-01T00:00:00.000Z'],
    ['2023-10-01T02:00:00+02', '2023-10-01T00:00:00.000Z'],
    ['2023-10-01 00:00:00 UTC', '2023-10-01T00:00:00.000Z'],
    ['2023/10/01 05:06', '2023-10-01T05:06:00.000Z'],
    ['20231001T050607Z', '2023-10-01T05:06:07.000Z'],
    ['5 Oct 2023', '2023-10-05T00:00:00.000Z'],
    ['Thu, 05 Oct 2023 12:30:00 GMT', '2023-10-05T12:30:00.000Z'],
    ['October 5, 2023 1:30 PM', '2023-10-05T13:30:00.000Z'],
    ['05/Oct/2023:12:30:00 +0200', '2023-10-05T10:30:00.000Z'],
    ['31.01.2026 12:00', '2026-01-31T12:00:00.000Z'],
    ['1/31/2026 12:05 am', '2026-01-31T00:05:00.000Z'],
    ['31-01-26', '2026-01-31T00:00:00.000Z'],
  ])('reads %s', (text, iso) => {
    expect(read([text])).toEqual([iso]);
  });

  it.each([
    '',
    'noon',
    '2023-13-01',
    '2023-02-29',
    '2023-10-01T25:00:00Z',
    '2023-10-01 13:00 pm',
    '5 Foo 2023',
    '2023-10/01',
    '31.31.2026',
  ])('refuses "%s"', (text) => {
    expect(() => read([text])).toThrow(InvalidTable);
  });

  it.each([
    ['1696118400', 'The times (t) are read as epoch seconds'],
    ['1696118400.25', 'The times (t) are read as epoch seconds'],
    ['1696118400000', undefined],
    ['1696118400000250', 'The times (t) are read as epoch microseconds'],
    ['1696118400000250000', 'The times (t) are read as epoch nanoseconds'],
    ['120000', 'The times (t) are small numbers: read as milliseconds since 1970'],
  ])('tells the unit of %s by its size', (text, notice) => {
    expect(notices(text)).toEqual(notice === undefined ? [] : [notice]);
    expect(read([text])[0]).toMatch(notice?.includes('small') ? /^1970-01-01T00:02/ : /^2023-10-01T00:00:00/);
  });

  it('does not let one odd time change what the others mean', () => {
    expect(() => read(['1696118400000', '1696118460000', '9000000000000000'])).toThrow(/^Line 4: the time/);
  });

  it('reads numbers such as 20231001 as days where the column is called a date', () => {
    expect(read(['20231001', '20231002'], {}, 'date')).toEqual([
      '2023-10-01T00:00:00.000Z',
      '2023-10-02T00:00:00.000Z',
    ]);
  });

  it('takes the order of day and month from the dates that have only one, or from the option', () => {
    expect(read(['01/02/2026', '13/02/2026'])[0]).toBe('2026-02-01T00:00:00.000Z');
    expect(read(['01/02/2026', '01/13/2026'])[0]).toBe('2026-01-02T00:00:00.000Z');
    expect(read(['01/02/2026'], { dateOrder: 'day-first' })).toEqual(['2026-02-01T00:00:00.000Z']);
    expect(read(['01.02.2026'], { dateOrder: 'month-first' })).toEqual(['2026-01-02T00:00:00.000Z']);
    expect(() => read(['01/02/2026', '12/02/2026'])).toThrow(/can be day first or month first, expected ISO 8601/);
    expect(() => read(['13/02/2026', '02/13/2026'])).toThrow(/mix day first .* and month first/);
    expect(() => read(['01/13/2026'], { dateOrder: 'day-first' })).toThrow(/^Line 2/);
  });

  it('reads times without a zone in the zone of the option, through both changes of the clock', () => {
    const berlin = { timeZone: 'Europe/Berlin' };
    expect(read(['2026-01-15 12:00', '2026-07-15 12:00', '2026-07-15T12:00Z'], berlin)).toEqual([
      '2026-01-15T11:00:00.000Z',
      '2026-07-15T10:00:00.000Z',
      '2026-07-15T12:00:00.000Z',
    ]);
    expect(read(['2026-03-29 01:59', '2026-03-29 03:00', '2026-10-25 02:30', '2026-10-25 03:00'], berlin)).toEqual([
      '2026-03-29T00:59:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T02:00:00.000Z',
    ]);
  });
});

describe('the shortcut for ISO 8601', () => {
  const twoDigits = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
  const separator = (usual: string): fc.Arbitrary<string> =>
    fc.oneof({ weight: 20, arbitrary: fc.constant(usual) }, fc.constantFrom(':', '-', '/', ' ', 'T', '.', 'x', '0'));
  const clock = fc.tuple(twoDigits, separator(':'), twoDigits, separator(':'), twoDigits);
  const rest = fc.constantFrom(
    '',
    'Z',
    'z',
    '.5',
    '.25Z',
    '.123456789Z',
    ',5Z',
    '.Z',
    '. 5',
    '+02:00',
    ' UTC',
    'ZZ',
    ' PM'
  );
  const text = fc
    .tuple(twoDigits, twoDigits, separator('-'), twoDigits, separator('-'), twoDigits, separator('T'), clock, rest)
    .map((parts) => parts.flat().join(''));

  it('reads what the expressions read, and nothing else', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(parseMoment(one)).toEqual(parseAny(one));
      }),
      { numRuns: 2000 }
    );
  });

  it.each(['2023-02-28T23:59:59Z', '2024-02-29 00:00:00', '2023-02-29T00:00:00Z', '0999-01-01T00:00:00Z'])(
    'reads %s as the expressions do',
    (one) => {
      expect(parseMoment(one)).toEqual(parseAny(one));
    }
  );
});
