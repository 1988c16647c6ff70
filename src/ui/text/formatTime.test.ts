import { formatClock, formatEndTime, formatTime } from './formatTime';

const nearMidnight = Date.UTC(2023, 9, 1, 23, 55);
const pastMidnight = Date.UTC(2023, 9, 2, 0, 5);

it('formatTime follows the time zone', () => {
  expect(formatTime(nearMidnight, 'utc')).toBe('2023-10-01 23:55:00');
  expect(formatTime(nearMidnight, 'Europe/Berlin')).toBe('2023-10-02 01:55:00');
});

it('formatEndTime drops the date on the same day only', () => {
  expect(formatEndTime(pastMidnight, nearMidnight, 'utc')).toBe('2023-10-02 00:05:00');
  expect(formatEndTime(pastMidnight, nearMidnight, 'Europe/Berlin')).toBe('02:05:00');
});

describe('formatClock', () => {
  const clock = { reference: pastMidnight, interval: 60_000, timeZone: 'utc' };

  it('has the day on other days only, and seconds where samples are close', () => {
    expect(formatClock(pastMidnight, clock)).toBe('00:05');
    expect(formatClock(nearMidnight, clock)).toBe('10/01 23:55');
    expect(formatClock(pastMidnight, { ...clock, interval: 15_000 })).toBe('00:05:00');
  });
});
