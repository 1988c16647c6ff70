/** When the samples begin, epoch seconds, and their step; all faults last from `FAULT.start` to `FAULT.end`. */
export const START = Date.UTC(2024, 0, 10) / 1000;
export const STEP = 15;
export const FAULT = { start: START + 1200, end: START + 1500 };
const END = START + 1800;

const instances = Array.from({ length: 8 }, (_, i) => `web-${i + 1}`);
const routes = ['/cart', '/pay', '/search'];
const bounds = [0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, Infinity];

/** What a metric counts in a step, by instance, route and whether the fault is on. */
type Rate = (instance: string, route: string, isFaulty: boolean) => number;

/**
 * Half an hour of counters of eight instances with three routes each, as Prometheus would have scraped them. `slow_seconds`: one
 * instance gets slow. `failed_total` of `served_total`: one route fails. `surge_total`: one instance gets more requests on one
 * route. `doubled_total`: all get twice as many. `queue_depth`: a gauge of one instance grows.
 */
export function faultySeries(): string {
  const requests: Rate = (instance, route) => (20 + 3 * instances.indexOf(instance)) * (route === '/search' ? 2 : 1);
  const times =
    (isOne: (instance: string, route: string) => boolean, factor: number): Rate =>
    (instance, route, isFaulty) =>
      requests(instance, route, isFaulty) * (isFaulty && isOne(instance, route) ? factor : 1);
  return [
    '# TYPE served counter',
    ...counter('served_total', requests),
    '# TYPE failed counter',
    ...counter(
      'failed_total',
      (instance, route, isFaulty) => requests(instance, route, isFaulty) * (isFaulty && route === '/pay' ? 0.4 : 0.01)
    ),
    '# TYPE surge counter',
    ...counter(
      'surge_total',
      times((instance, route) => instance === 'web-5' && route === '/search', 12)
    ),
    '# TYPE doubled counter',
    ...counter(
      'doubled_total',
      times(() => true, 2)
    ),
    '# TYPE slow_seconds histogram',
    ...histogram(requests, (instance, isFaulty) => (isFaulty && instance === 'web-3' ? 1 : 0.12)),
    '# TYPE queue_depth gauge',
    ...each((instance, route, labels, time) => [
      `queue_depth{${labels}} ${isFaultyAt(time) && instance === 'web-2' ? 90 : 5 + route.length} ${time}`,
    ]),
    '# EOF',
    '',
  ].join('\n');
}

function isFaultyAt(time: number): boolean {
  return time >= FAULT.start && time <= FAULT.end;
}

/** Lines of each series one after the other, as OpenMetrics wants them. */
function each(lines: (instance: string, route: string, labels: string, time: number) => readonly string[]): string[] {
  const times = Array.from({ length: (END - START) / STEP + 1 }, (_, i) => START + i * STEP);
  return instances.flatMap((instance) =>
    routes.flatMap((route) =>
      times.flatMap((time) => lines(instance, route, `instance="${instance}",route="${route}"`, time))
    )
  );
}

function counter(name: string, rate: Rate): string[] {
  let total = 0;
  return each((instance, route, labels, time) => {
    total = time === START ? 0 : total + rate(instance, route, isFaultyAt(time));
    return [`${name}{${labels}} ${total} ${time}`];
  });
}

/** Buckets, sum and count of a scrape belong together. */
function histogram(requests: Rate, seconds: (instance: string, isFaulty: boolean) => number): string[] {
  let totals = { sum: 0, buckets: bounds.map(() => 0) };
  return each((instance, route, labels, time) => {
    const isFaulty = isFaultyAt(time);
    const [n, typical] = [requests(instance, route, isFaulty), seconds(instance, isFaulty)];
    totals =
      time === START
        ? { sum: 0, buckets: bounds.map(() => 0) }
        : {
            sum: totals.sum + n * typical,
            buckets: totals.buckets.map((count, k) => count + n * shareBelow(bounds[k] / typical)),
          };
    const le = (bound: number): string => (bound === Infinity ? '+Inf' : String(bound));
    return [
      ...totals.buckets.map((count, k) => `slow_seconds_bucket{${labels},le="${le(bounds[k])}"} ${count} ${time}`),
      `slow_seconds_sum{${labels}} ${totals.sum} ${time}`,
      `slow_seconds_count{${labels}} ${totals.buckets[bounds.length - 1]} ${time}`,
    ];
  });
}

function shareBelow(ratio: number): number {
  return ratio === Infinity ? 1 : 1 / (1 + ratio ** -4);
}
