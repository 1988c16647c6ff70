import { minute } from '../../testing/frames';
import { spanDuration, spanTimes, rangeAround } from './sampleSpan';

const MINUTE = 60_000;
const time = Float64Array.from({ length: 1000 }, (_, m) => minute(m));
const lock = { start: 300, end: 305 };

it('a span lasts as long as its samples stand for', () => {
  expect(spanDuration(lock, time, MINUTE)).toBe(6 * MINUTE);
  expect(spanDuration({ start: 209, end: 209 }, time, MINUTE)).toBe(MINUTE);
});

it('begins and ends so that both agree with how long it lasts', () => {
  expect(spanTimes(lock, { time }, MINUTE)).toEqual({ from: minute(300), to: minute(306) });
  expect(spanTimes(lock, { time, stamp: 'end' }, MINUTE)).toEqual({ from: minute(299), to: minute(305) });
});

describe('rangeAround', () => {
  it('leaves a short span 15 samples on either side', () => {
    expect(rangeAround(lock, time, MINUTE, minute(999))).toEqual({ from: minute(285), to: minute(320) });
  });

  it('leaves a long span its own length on either side', () => {
    const long = { start: 400, end: 499 };
    expect(rangeAround(long, time, MINUTE, minute(999))).toEqual({ from: minute(300), to: minute(599) });
  });

  it('shows an ongoing span up to the end of the dashboard range', () => {
    const ongoing = { start: 990, end: 999, ongoing: true };
    expect(rangeAround(ongoing, time, MINUTE, minute(1002))).toEqual({ from: minute(975), to: minute(1002) });
  });
});
