import { utcOffsets } from './utcOffsets';

const DAY = 24 * 60 * 60 * 1000;
const HOUR = DAY / 24;
const days = (from: string, n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => Date.parse(from) + i * DAY);

it('adds nothing in UTC', () => {
  expect(utcOffsets(days('2026-03-20T00:00:00Z', 20), 'utc')).toEqual([]);
});

it('knows the moment at which clocks change', () => {
  const time = days('2026-03-20T10:00:00Z', 20);
  expect(utcOffsets(time, 'Europe/Berlin')).toEqual([
    { from: time[0], offset: HOUR },
    { from: Date.parse('2026-03-29T01:00:00Z'), offset: 2 * HOUR },
  ]);
});

it('has one offset where clocks do not change', () => {
  const time = days('2026-03-20T10:00:00Z', 20);
  expect(utcOffsets(time, 'Asia/Tokyo')).toEqual([{ from: time[0], offset: 9 * HOUR }]);
});

it('sees both changes of a long range, and nothing without samples', () => {
  const time = days('2020-01-01T00:00:00Z', 366 * 6);
  expect(utcOffsets(time, 'America/New_York')).toHaveLength(13);
  expect(utcOffsets(new Float64Array(0), 'America/New_York')).toEqual([]);
});
