import { randomIncidents, simulate } from './simulate';
import { Cell, mapColumns, selectTableRows, Table, wideTable } from './table';
import { evenTimes, IncidentName, Telemetry } from './telemetry';

/** The situations that demo, tests and dashboards share: each is a small function of nothing. */

const nSamples = 240;
const allIncidents: readonly IncidentName[] = ['database lock', 'upstream failure', 'DDoS'];

/** Four hours with a database lock in the middle: what the other situations are made of. */
export function databaseLock(): Telemetry {
  return simulate({
    seed: 'database lock',
    nSamples,
    incidents: [{ name: 'database lock', start: 120, end: 129 }],
  });
}

/** The same lock, not over yet. */
export function ongoingLock(): Telemetry {
  return simulate({
    seed: 'ongoing lock',
    nSamples,
    incidents: [{ name: 'database lock', start: 228, end: 260 }],
  });
}

/** Fewer samples than the watch verdict needs. */
export function littleHistory(): Table {
  return selectTableRows(
    wideTable(databaseLock()),
    Array.from({ length: 20 }, (_, i) => i)
  );
}

/** Traffic and response time of two services; one has a database lock, the other a flood. */
export function twoServices(): Table {
  const checkout = databaseLock();
  const search = simulate({ seed: 'search', nSamples, incidents: [{ name: 'DDoS', start: 60, end: 69 }] });
  return {
    Time: checkout.time,
    'Checkout RPM': checkout.rpm,
    'Checkout latency': checkout.latency,
    'Search RPM': search.rpm,
    'Search latency': search.latency,
  };
}

export function oneSample(): Table {
  return selectTableRows(wideTable(databaseLock()), [0]);
}

/** Latency stands still. */
export function constantSignal(): Table {
  return mapColumns(wideTable(databaseLock()), (column, name) =>
    name === 'Latency' ? Array.from(column, () => 45) : column
  );
}

/** Both signals stand still. */
export function allConstant(): Table {
  return mapColumns(wideTable(databaseLock()), (column, name) =>
    name === 'Time' ? column : Array.from(column, () => 45)
  );
}

/** Every tenth latency and a stretch of traffic are missing. */
export function gaps(): Table {
  return mapColumns(wideTable(databaseLock()), (column, name) =>
    Array.from(column, (value, row) => (isGap(name, row) ? null : value))
  );
}

function isGap(name: string, row: number): boolean {
  return (name === 'Latency' && row % 10 === 3) || (name === 'RPM' && row >= 60 && row < 75);
}

/** A query with the traffic of every fifth minute. */
export function slowTraffic(): Table {
  const { time, rpm } = databaseLock();
  return selectTableRows(
    { Time: time, RPM: rpm },
    Array.from({ length: nSamples / 5 }, (_, i) => 5 * i)
  );
}

/** Another with the response time of every minute, but nothing at all came for twenty-five minutes. */
export function interruptedLatency(): Table {
  const { time, latency } = databaseLock();
  const came = Array.from({ length: nSamples }, (_, row) => row).filter((row) => row < 50 || row >= 75);
  return selectTableRows({ Time: time, Latency: latency }, came);
}

/** The newest rows first, and the first ten twice. */
export function unsorted(): Table {
  const newestFirst = Array.from({ length: nSamples }, (_, i) => nSamples - 1 - i);
  return selectTableRows(wideTable(databaseLock()), [...newestFirst, ...newestFirst.slice(0, 10)]);
}

/** Time, service, latency: a row a service and minute. Only `checkout` has the incident. */
export function longFormat(): Table {
  const checkout = databaseLock();
  const search = simulate({ seed: 'search', nSamples });
  const rows = checkout.time.length * 2;
  const alternate = (even: ArrayLike<Cell>, odd: ArrayLike<Cell>): Cell[] =>
    Array.from({ length: rows }, (_, i) => (i % 2 === 0 ? even : odd)[i >> 1]);
  return {
    Time: alternate(checkout.time, search.time),
    service: Array.from({ length: rows }, (_, i) => (i % 2 === 0 ? 'checkout' : 'search')),
    Latency: alternate(checkout.latency, search.latency),
  };
}

/** Latencies of twenty services, more than the panel takes. */
export function manySignals(): Table {
  const services = Array.from({ length: 20 }, (_, i) => [
    `Latency ${i + 1}`,
    simulate({ seed: `${i}`, nSamples }).latency,
  ]);
  return { Time: evenTimes(nSamples, 60_000), ...Object.fromEntries(services) };
}

/** Times as text that no one has turned into times. */
export function timesAsText(): Table {
  const toText = (time: Cell): string => new Date(Number(time)).toISOString().slice(0, 19).replace('T', ' ');
  return mapColumns(wideTable(databaseLock()), (column, name) =>
    name === 'Time' ? Array.from(column, toText) : column
  );
}

/** Times, but not one number. */
export function noNumbers(): Table {
  const { time } = databaseLock();
  return { Time: time, state: Array.from(time, () => 'up') };
}

/** The given number of samples within the same four hours, with each of the three incidents. */
export function manyRows(rows: number): Telemetry {
  const stepSeconds = (nSamples * 60) / rows;
  return simulate({
    seed: 'many rows',
    nSamples: rows,
    stepSeconds,
    incidents: randomIncidents('many rows', rows, allIncidents),
  });
}
