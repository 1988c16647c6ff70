import { podResult } from './nezha';

const start = Date.parse('2022-08-22T04:00:00Z');
const MINUTE = 60_000;
const time = Float64Array.from({ length: 600 }, (_, i) => start + i * MINUTE);

function at(minute: number, seconds = 0): string {
  return new Date(start + minute * MINUTE + seconds * 1000).toISOString();
}

const day = {
  system: 'Online Boutique',
  service: 'cart',
  quietFrom: start + 400 * MINUTE,
  faults: [
    { type: 'cpu_contention', service: 'cart', start: at(100), end: at(104) },
    { type: 'exception', service: 'cart', start: at(200), end: at(203) },
    { type: 'return', service: 'other', start: at(300), end: at(303) },
  ],
};

function judge(...minutes: number[]) {
  const flags = new Uint8Array(time.length);
  minutes.forEach((minute) => (flags[minute] = 1));
  return podResult(flags, time, day);
}

describe('podResult', () => {
  it("finds a pod's own faults from half a minute before to seven minutes after their start", () => {
    expect(judge(99, 207).faults.map(({ delay }) => delay)).toEqual([null, 420]);
    expect(judge(100, 208).faults.map(({ delay }) => delay)).toEqual([0, null]);
  });

  it("calls an alarm true that is near any fault of the system, but does not count a neighbour's as found", () => {
    expect(judge(299)).toMatchObject({ nAlarms: 1, nTrueAlarms: 1 });
    expect(judge(299).faults.map(({ delay }) => delay)).toEqual([null, null]);
    expect(judge(250)).toMatchObject({ nAlarms: 1, nTrueAlarms: 0 });
  });

  it('counts alarms as clean that start after the last fault, rows at most five apart as one', () => {
    const { cleanAlarms, cleanDays } = judge(400, 450, 455, 500);
    expect(cleanAlarms).toHaveLength(2);
    expect(cleanDays).toBeCloseTo(199 / 1440);
  });
});
