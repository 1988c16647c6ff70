import seedrandom from 'seedrandom';
import { FaultName, FaultSwitch } from './faults';
import { nextGap } from './load';

/** Requests in the first minute. */
function requestsPerMinute(fault?: FaultName): number {
  const faults = new FaultSwitch();
  faults.active = fault;
  const options = { path: '/pay', rate: 30, random: seedrandom('load'), faults };
  let n = 0;
  for (let now = 0; now < 60_000; now += nextGap(options, now)) {
    n++;
  }
  return n;
}

describe('nextGap', () => {
  it('sends about the rate that was asked for, and equal requests for equal seeds', () => {
    expect(requestsPerMinute()).toBeGreaterThan(1700);
    expect(requestsPerMinute()).toBeLessThan(2000);
    expect(requestsPerMinute()).toBe(requestsPerMinute());
  });

  it('follows the fault: as many under a lock, few in an upstream failure, more in a flood', () => {
    expect(requestsPerMinute('lock')).toBe(requestsPerMinute());
    expect(requestsPerMinute('upstream')).toBeLessThan(0.1 * requestsPerMinute());
    expect(requestsPerMinute('flood')).toBeGreaterThan(2.5 * requestsPerMinute());
  });
});
