import { Agent, get } from 'node:http';
import { FaultSwitch } from './faults';

interface LoadOptions {
  /** The path that is asked for. */
  readonly path: string;
  /** Requests per second while nothing is wrong. */
  readonly rate: number;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  readonly faults: FaultSwitch;
}

/** Requests that may wait for an answer at a time; what would come on top is not sent. */
const MAX_IN_FLIGHT = 100;

/** How often the generator looks what is due, in milliseconds; after a longer pause it does not catch up. */
const TICK = 20;
const LONGEST_PAUSE = 500;

/** Period and size of the slow rise and fall of healthy traffic. */
const SWELL_PERIOD = 240_000;
const SWELL = 0.05;

/**
 * Milliseconds between a request that is sent at `now` and the next: evenly paced, with some jitter and a slow swell.
 *
 * @param now - Milliseconds since the load began.
 */
export function nextGap({ path, rate, random, faults }: LoadOptions, now: number): number {
  const swell = 1 + SWELL * Math.sin((2 * Math.PI * now) / SWELL_PERIOD);
  return (1000 / (rate * faults.traffic(path) * swell)) * (0.5 + random());
}

/**
 * Sends requests for a path until it is stopped: at the given rate however slow the answers are.
 *
 * @param address - without a path: `http://127.0.0.1:4690`
 */
export function startLoad(address: string, options: LoadOptions): { stop: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: MAX_IN_FLIGHT });
  const start = performance.now();
  let inFlight = 0;
  let due = 0;
  const send = (): void => {
    inFlight++;
    get(address + options.path, { agent }, (response) => response.resume())
      .on('error', () => undefined)
      .on('close', () => inFlight--);
  };
  const timer = setInterval(() => {
    const now = performance.now() - start;
    due = Math.max(due, now - LONGEST_PAUSE);
    for (; due <= now; due += nextGap(options, due)) {
      if (inFlight < MAX_IN_FLIGHT) {
        send();
      }
    }
  }, TICK);
  return {
    stop: () => {
      clearInterval(timer);
      agent.destroy();
    },
  };
}
