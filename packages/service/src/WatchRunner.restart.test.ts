import { fuzzShare } from '@anomaly-forest/core/internal/testing/fuzzShare';
import { fakeAlertmanager, fakeAnnotations, fakeFetch, fakePrometheus } from './testing/fakeServers';
import { simulatedProcess, temporaryFolder } from './testing/process';
import { type Fault, START, telemetry, watchConfig } from './testing/telemetry';

const MINUTE = 60_000;

/** Moments for each way to die: two in `npm test`, eight in `npm run fuzz`. */
const N_MOMENTS = Math.ceil(8 * fuzzShare);

const TIMEOUT = 120_000 * Math.max(1, fuzzShare);

/** From the first verdict on, in minutes: long enough that all is over at the end. */
const FIRST = 90;
const LAST = 135;

const fault = (service: string, at: number, minutes: number, traffic: number, latency: number): Fault => ({
  service,
  from: START + at * MINUTE,
  to: START + (at + minutes) * MINUTE,
  traffic,
  latency,
});

/** One that was there before, one that comes while the other lasts, and one that comes again. */
const faults = [fault('checkout', 85, 12, 1, 6), fault('cart', 93, 10, 0.05, 1), fault('checkout', 112, 8, 3, 3)];

const config = watchConfig('window: 80m\nbaseline: none');

/** The world outside, and a process in it that can be killed. */
class World {
  readonly annotations = fakeAnnotations();
  readonly alertmanager = fakeAlertmanager(() => this.time);
  nRequests = 0;
  private time = START + FIRST * MINUTE;
  private readonly folder?: string;
  private readonly servers: ReturnType<typeof fakeFetch>;

  constructor(hasState: boolean) {
    this.folder = hasState ? temporaryFolder() : undefined;
    this.servers = fakeFetch({
      prometheus: fakePrometheus(telemetry(['cart', 'checkout'], faults), () => this.time),
      grafana: this.annotations.answer,
      alertmanager: this.alertmanager.answer,
    });
  }

  /**
   * Runs minute by minute; the process dies at one of its requests, before or after the server has seen it, and another one
   * is started some minutes later.
   */
  async run(kill?: { readonly at: number; readonly isSeen: boolean; readonly minutesAway: number }): Promise<this> {
    let die = (): void => undefined;
    const dead = new Promise<'dead'>((resolve) => (die = () => resolve('dead')));
    const mortal: typeof fetch = async (input, init) => {
      this.nRequests++;
      if (this.nRequests === kill?.at) {
        if (kill.isSeen) {
          await this.servers.fetch(input, init);
        }
        die();
        return new Promise(() => undefined);
      }
      return this.servers.fetch(input, init);
    };
    let runner = await this.start(mortal);
    let isFirst = true;
    for (let minute = FIRST; minute <= LAST; minute++) {
      this.time = START + minute * MINUTE;
      const outcome = await (isFirst ? Promise.race([runner.run(), dead]) : runner.run());
      if (outcome === 'dead') {
        isFirst = false;
        minute += kill!.minutesAway;
        this.time = START + minute * MINUTE;
        runner = await this.start(mortal);
        await runner.run();
      }
    }
    return this;
  }

  /** What is known outside when all is over. */
  told(minutesAway = 0): unknown {
    return {
      annotations: [...this.annotations.held.values()]
        .map(({ time, timeEnd, tags, text }) => ({ time, timeEnd, tags, text }))
        .sort((a, b) => a.time - b.time),
      alerts: this.alerts(minutesAway),
      stillOpen: [...this.alertmanager.held.values()].filter(({ endsAt }) => Date.parse(endsAt) > this.time),
    };
  }

  /** How often each alert began; Alertmanager takes one that is not sent for ten minutes to be over. */
  private alerts(minutesAway: number): unknown {
    const { began } = this.alertmanager;
    return minutesAway < 10 ? [...began].sort() : [...began.keys()].sort();
  }

  private start(fetch: typeof globalThis.fetch) {
    return simulatedProcess({ config, fetch, now: () => this.time, folder: this.folder });
  }
}

describe('a process that is killed', () => {
  let undisturbed: World;

  beforeAll(async () => {
    undisturbed = await new World(true).run();
  });

  /** Requests spread over the whole run, from the second minute on: before, nothing has been told. */
  const momentsOf = (n: number): number[] =>
    Array.from({ length: n }, (_, i) => 10 + Math.floor(((i + 0.5) / n) * (undisturbed.nRequests - 10)));

  it('would have told of three incidents, each once, had it lived', () => {
    expect(undisturbed.told()).toMatchObject({
      annotations: [
        { tags: ['anomaly-forest', 'latency-up', 'checkout', 'watch:gateway'] },
        { tags: ['anomaly-forest', 'traffic-down', 'cart', 'watch:gateway'] },
        { tags: ['anomaly-forest', 'traffic-and-latency-up', 'checkout', 'watch:gateway'] },
      ],
      stillOpen: [],
    });
    expect([...undisturbed.alertmanager.began].map(([labels, n]) => [/"cart"/.test(labels), n])).toEqual([
      [false, 2],
      [true, 1],
    ]);
  });

  it.each([
    { isSeen: false, minutesAway: 0 },
    { isSeen: true, minutesAway: 0 },
    { isSeen: false, minutesAway: 7 },
    { isSeen: true, minutesAway: 25 },
  ])(
    'at moments all over the run tells the same, none twice, none lost: %j',
    async ({ isSeen, minutesAway }) => {
      const moments = momentsOf(N_MOMENTS);
      for (const at of moments) {
        const world = await new World(true).run({ at, isSeen, minutesAway });
        expect({ at, told: world.told(minutesAway) }).toEqual({ at, told: undisturbed.told(minutesAway) });
      }
    },
    TIMEOUT
  );

  it.each([3, 12])('without state finds all of it out again, %i minutes later', async (minutesAway) => {
    const moments = momentsOf(Math.ceil(N_MOMENTS / 3));
    for (const at of moments) {
      const world = await new World(false).run({ at, isSeen: true, minutesAway });
      const ofSpan = ({ annotations }: World): unknown => [...annotations.held.values()].map(({ tags }) => tags).sort();
      expect({ at, told: ofSpan(world) }).toEqual({ at, told: ofSpan(undisturbed) });
    }
  });
});
