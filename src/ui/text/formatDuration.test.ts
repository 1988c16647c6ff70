import { formatDuration } from './formatDuration';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('formatDuration', () => {
  it.each([
    [0, '0 milliseconds'],
    [250, '250 milliseconds'],
    [45 * SECOND, '45 seconds'],
    [MINUTE, '1 minute'],
    [6 * MINUTE, '6 minutes'],
    [90 * SECOND, '1 minute 30 seconds'],
    [HOUR + 5 * MINUTE, '1 hour 5 minutes'],
    [2 * DAY, '2 days'],
    [2 * DAY + 3 * HOUR + 59 * SECOND, '2 days 3 hours'],
  ])('%d ms is "%s"', (ms, words) => {
    expect(formatDuration(ms)).toBe(words);
  });

  it('rounds up into the larger unit instead of showing 60 minutes', () => {
    expect(formatDuration(HOUR + 59 * MINUTE + 50 * SECOND)).toBe('2 hours');
    expect(formatDuration(59 * MINUTE + 59.9 * SECOND)).toBe('1 hour');
  });

  it('never shows more than two units', () => {
    expect(formatDuration(DAY + HOUR + MINUTE + SECOND)).toBe('1 day 1 hour');
  });
});

it('has short units where there is little room', () => {
  expect(formatDuration(9 * 60_000, 'short')).toBe('9 min');
  expect(formatDuration(65 * 60_000, 'short')).toBe('1 hr 5 min');
});
