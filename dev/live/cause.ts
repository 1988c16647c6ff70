import { setTimeout as sleep } from 'node:timers/promises';
import { attributeChange } from '@anomaly-forest/core/internal/contribution/attribution';
import { partsOf, type Series } from '../../src/promql/partSeries';
import type { TimeWindows } from '../../src/promql/timeWindows';
import { decompose, isRefused } from '../../src/promql/decompose';
import { splitQuery } from '../../src/promql/splitQuery';
import { gatewayQueries } from '../scenarios/dashboards/realStack';
import { type FaultName, faults, type Route } from './faults';
import { freePort } from './ports';
import { type RunningGateway, serveGateway } from './serveGateway';
import { servePrometheus } from './servePrometheus';

/**
 * `npm run live:cause`: four real gateways behind the dashboard's queries, and each fault on one of them, then on one route of
 * all of them. The query is split by `instance` and by `route`, as the panel's "What changed?" does, two scrapes after the fault
 * began and at its end; the best answer has to be the value with the fault.
 */

/** Seconds: between scrapes, before a fault, and how long it lasts. */
const STEP = 2;
const HEALTHY = 45;
const FAULT = 20;

const N_GATEWAYS = 4;

/** The signal that shows a fault: requests, or response time. */
const signalOf: Readonly<Record<FaultName, 0 | 1>> = { lock: 1, upstream: 0, flood: 0 };

/** Which route has each fault: one with many requests, one with some, one with few. */
const faultyRoutes: readonly Route[] = ['/pay', '/search', '/cart'];

async function main(): Promise<void> {
  const gateways = await Promise.all(
    Array.from({ length: N_GATEWAYS }, (_, i) => serveGateway('127.0.0.1', 0, `live ${i}`))
  );
  try {
    const ports = gateways.map(({ port }) => port);
    const prometheus = await servePrometheus(ports, await freePort());
    try {
      const outcomes: boolean[] = [];
      for (const [i, name] of (Object.keys(faults) as FaultName[]).entries()) {
        const gateway = gateways[(i + 1) % N_GATEWAYS];
        outcomes.push(...(await tryFault(prometheus.address, [gateway], name)));
        outcomes.push(...(await tryFault(prometheus.address, gateways, name, faultyRoutes[i])));
      }
      process.exitCode = outcomes.every(Boolean) ? 0 : 1;
    } finally {
      await prometheus.stop();
    }
  } finally {
    gateways.forEach(({ stop }) => stop());
  }
}

async function tryFault(
  address: string,
  gateways: readonly RunningGateway[],
  name: FaultName,
  route?: Route
): Promise<boolean[]> {
  const put = (fault?: FaultName): void =>
    gateways.forEach((gateway) => Object.assign(gateway.faults, { active: fault, route }));
  const { expr } = gatewayQueries[signalOf[name]];
  await sleep(1000 * HEALTHY);
  const start = Date.now();
  put(name);
  // A scrape in which the fault began, and two whole ones.
  await sleep(3000 * STEP);
  const early = await named(address, expr, start);
  await sleep(1000 * FAULT - 3000 * STEP);
  const late = await named(address, expr, start);
  put();
  const expected = route === undefined ? `instance=127.0.0.1:${gateways[0].port}` : `route=${route}`;
  const words = (found: string | undefined): string => (found === expected ? 'right' : `${found ?? 'nothing'} instead`);
  console.log(`${name} on ${expected}: two scrapes later ${words(early)}, after ${FAULT} s ${words(late)}`);
  return [early === expected, late === expected];
}

/** The value that carries the change since `start`, beside an equal time before; none if nothing stands out. */
async function named(address: string, expr: string, start: number): Promise<string | undefined> {
  const decomposition = decompose(expr);
  if (isRefused(decomposition)) {
    throw new Error(`Got "${expr}", expected a query that can be split.`);
  }
  const step = 1000 * STEP;
  const first = Math.ceil(start / step) * step + step;
  const end = Math.floor(Date.now() / step) * step;
  const windows: TimeWindows = { from: first - Math.max(end - first + step, 10 * step), start: first, end, step };
  const terms = [...decomposition.numerator, ...decomposition.denominator];
  const found = await Promise.all(
    ['instance', 'route'].map(async (label) => {
      const answers = await Promise.all(
        terms.map((term) => queryRange(address, splitQuery(term, [label], {}) ?? expr, windows))
      );
      const { measure, parts } = partsOf(decomposition, [label], answers, {}, windows);
      const { standsOut, score } = attributeChange(measure, parts);
      return { score, name: standsOut.map(({ part }) => `${label}=${part.key[0]}`).join(', ') };
    })
  );
  return found.filter(({ name }) => name !== '').sort((a, b) => b.score - a.score)[0]?.name;
}

async function queryRange(address: string, query: string, { from, end, step }: TimeWindows): Promise<Series[]> {
  const seconds = (milliseconds: number): string => String(milliseconds / 1000);
  const range = { query, start: seconds(from), end: seconds(end), step: seconds(step) };
  const response = await fetch(`${address}/api/v1/query_range?${new URLSearchParams(range)}`);
  const answer: {
    readonly error?: string;
    readonly data?: {
      readonly result: ReadonlyArray<{
        readonly metric: Record<string, string>;
        readonly values: ReadonlyArray<readonly [number, string]>;
      }>;
    };
  } = await response.json();
  if (!answer.data) {
    throw new Error(`Prometheus refused the query "${query}": ${answer.error ?? 'no reason given'}.`);
  }
  return answer.data.result.map(({ metric, values }) => ({
    name: query,
    labels: metric,
    time: values.map(([at]) => 1000 * at),
    values: values.map(([, value]) => Number(value)),
  }));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
