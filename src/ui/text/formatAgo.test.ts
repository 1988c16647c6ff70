import { dateTime } from '@grafana/data';
import { formatAgo } from './formatAgo';

const now = Date.UTC(2026, 10, 30, 14);
const live = { to: dateTime(now), raw: { from: 'now-6h', to: 'now' } };

beforeEach(() => jest.useFakeTimers({ now: now + 5_000 }));

afterEach(() => jest.useRealTimers());

it('says how long ago something was, in a range that follows the clock', () => {
  expect(formatAgo(now - 12 * 60_000, live)).toBe('12 min ago');
  expect(formatAgo(now - 12 * 60_000 - 20_000, live)).toBe('12 min ago');
  expect(formatAgo(now - 190 * 60_000, live)).toBe('3 hr ago');
  expect(formatAgo(now - 12 * 60_000, { ...live, raw: { from: dateTime(0), to: dateTime(now) } })).toBeUndefined();
});

it('says nothing of what is not over, and of what was days ago', () => {
  expect(formatAgo(now + 30_000, live)).toBeUndefined();
  expect(formatAgo(now - 3 * 86_400_000, live)).toBeUndefined();
});

it('counts from now where the range ends later, as with "Today"', () => {
  const today = { to: dateTime(now + 10 * 3_600_000), raw: { from: 'now/d', to: 'now/d' } };
  expect(formatAgo(now - 12 * 60_000, today)).toBe('12 min ago');
});
