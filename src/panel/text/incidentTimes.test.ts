import { minute } from '../../testing/frames';
import { incidentDuration, incidentRange } from './incidentTimes';

const MINUTE = 60_000;
const time = Float64Array.from({ length: 1000 }, (_, m) => minute(m));
const lock = { start: 300, end: 305, ongoing: false };

it('an incident lasts as long as its samples stand for', () => {
  expect(incidentDuration(lock, time, MINUTE)).toBe(6 * MINUTE);
  expect(incidentDuration({ start: 209, end: 209, ongoing: false }, time, MINUTE)).toBe(MINUTE);
});

describe('incidentRange', () => {
  it('leaves a short incident 15 samples on either side', () => {
    expect(incidentRange(lock, time, MINUTE, minute(999))).toEqual({ from: minute(285), to: minute(320) });
  });

  it('leaves a long incident its own length on either side', () => {
    const long = { start: 400, end: 499, ongoing: false };
    expect(incidentRange(long, time, MINUTE, minute(999))).toEqual({ from: minute(300), to: minute(599) });
  });

  it('shows an ongoing incident up to the end of the dashboard range', () => {
    const ongoing = { start: 990, end: 999, ongoing: true };
    expect(incidentRange(ongoing, time, MINUTE, minute(1002))).toEqual({ from: minute(975), to: minute(1002) });
  });
});
