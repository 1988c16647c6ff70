import seedrandom from 'seedrandom';
import { scenarioStart } from './telemetry';

/** A series of a fleet's metrics: a rate, or a value, at any moment (epoch seconds). */
interface FleetSeries {
  readonly labels: Readonly<Record<string, string>>;
  readonly at: (seconds: number) => number;
}

/** Twelve instances in three zones; four routes, of which each has its part of the requests and its usual seconds. */
const instances = Array.from({ length: 12 }, (_, i) => ({ instance: `web-${i + 1}`, zone: `eu-${'abc'[i % 3]}` }));
const routes = [
  { route: '/cart', share: 0.4, seconds: 0.06 },
  { route: '/search', share: 0.35, seconds: 0.09 },
  { route: '/checkout', share: 0.2, seconds: 0.12 },
  { route: '/export', share: 0.05, seconds: 0.5 },
];

/** Requests per second of all instances together. */
const REQUESTS = 600;

/** Upper bounds of the histogram in seconds. */
const bounds = [0.025, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2.5, 5, Infinity];

/** When something is wrong in the fleet, in minutes from the start of all scenarios. */
export const fleetTrouble = { start: 120, end: 134 };

/** Whose requests take how many times as long while there is trouble: one instance, on all its routes. */
const slowed = { instance: 'web-7', factor: 9 };

/**
 * The metrics of a fleet of gateways behind a load balancer, in the form in which Prometheus has them: requests, seconds, and a
 * histogram. From minute 120 to 134 the requests of one instance are slow.
 */
export function gatewayFleet(): FleetSeries[] {
  return instances.flatMap((instance) => routes.flatMap((route) => seriesOf(instance, route)));
}

function seriesOf(
  { instance, zone }: (typeof instances)[number],
  { route, share, seconds }: (typeof routes)[number]
): FleetSeries[] {
  const labels = { instance, zone, route, job: 'gateway' };
  const noise = noiseOf(`${instance} ${route}`);
  const requests = (at: number): number => (REQUESTS / instances.length) * share * (1 + 0.04 * noise(at));
  const time = (at: number): number =>
    seconds * (1 + 0.03 * noise(at + 7)) * (isSlow(instance, at) ? slowed.factor : 1);
  return [
    { labels: { ...labels, __name__: 'http_requests_total' }, at: requests },
    { labels: { ...labels, __name__: 'http_request_duration_seconds_count' }, at: requests },
    { labels: { ...labels, __name__: 'http_request_duration_seconds_sum' }, at: (at) => requests(at) * time(at) },
    ...bounds.map((bound) => ({
      labels: {
        ...labels,
        __name__: 'http_request_duration_seconds_bucket',
        le: bound === Infinity ? '+Inf' : `${bound}`,
      },
      at: (at: number) => requests(at) * shareBelow(bound / time(at)),
    })),
  ];
}

function isSlow(instance: string, at: number): boolean {
  const minute = (1000 * at - scenarioStart) / 60_000;
  return instance === slowed.instance && minute >= fleetTrouble.start && minute <= fleetTrouble.end;
}

/** The share of requests that take less than so many times the usual time: logistic in the logarithm. */
function shareBelow(ratio: number): number {
  return ratio === Infinity ? 1 : 1 / (1 + ratio ** -4);
}

/** Noise by the clock, -1 to 1: the same at every look. */
function noiseOf(seed: string): (seconds: number) => number {
  const phase = 1000 * seedrandom(seed)();
  return (seconds) => {
    const scrambled = 43_758.5453 * Math.sin(12.9898 * (Math.round(seconds / 60) + phase));
    return 2 * (scrambled - Math.floor(scrambled)) - 1;
  };
}
