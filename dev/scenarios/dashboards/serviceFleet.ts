import { Options } from '../../../src/options/options';
import { simulate } from '../simulate';
import { IncidentName, TrueIncident } from '../telemetry';
import { anomalyPanel, csvWave, SignalLook, Wave } from './dashboard';

/** A day, a sample every two minutes, from midnight UTC: it repeats by the clock. */
const stepSeconds = 120;
const nSamples = 720;

/** What happens to a service, four times a day, so that six hours hold it once: first and last sample in that quarter. */
const fleet: Readonly<Record<string, ReadonlyArray<readonly [IncidentName, number, number]>>> = {
  cart: [],
  catalog: [['upstream failure', 60, 66]],
  login: [
    ['DDoS', 25, 32],
    ['database lock', 130, 134],
  ],
  payments: [['database lock', 95, 104]],
  search: [],
};

/** Two queries, as one would ask Prometheus: each brings a series for every service. */
export const fleetSignals: readonly SignalLook[] = [
  { field: 'RPM', query: 'A', displayName: 'RPM', unit: 'reqpm', color: 'blue' },
  { field: 'Latency', query: 'B', displayName: 'Response time', unit: 'ms', color: 'orange' },
];

/** One panel for all services, each judged by a model of its own, and the list of what happened in any of them. */
export function serviceFleet(y: number): object[] {
  const targets = fleetTargets();
  const panel = (title: string, place: { y: number; h: number }, options: Partial<Options>): object =>
    anomalyPanel({
      title,
      gridPos: { x: 0, w: 24, ...place },
      targets,
      signals: fleetSignals,
      options: { verdict: 'watch', groupBy: ['service'], ...options },
    });
  return [
    panel('All services, the worst shown', { y, h: 12 }, { view: 'timeSeries', beside: 'lanes' }),
    panel('All services: incidents', { y: y + 12, h: 12 }, { view: 'incidents' }),
  ];
}

/** The two queries of the fleet, by the clock. */
export function fleetTargets(): object[] {
  const days = Object.entries(fleet).map(([service, troubles]) => ({
    service,
    day: simulate({ seed: service, nSamples, stepSeconds, incidents: fourTimesADay(troubles) }),
  }));
  return [
    csvWave(days.map(({ service, day }) => wave('RPM', service, day.rpm, 0))),
    csvWave(days.map(({ service, day }) => wave('Latency', service, day.latency, 1))),
  ];
}

function wave(name: string, service: string, values: Float64Array, decimals: number): Wave {
  return {
    name,
    labels: { service },
    stepSeconds,
    values: Array.from(values, (value) => Number(value.toFixed(decimals))),
  };
}

function fourTimesADay(troubles: ReadonlyArray<readonly [IncidentName, number, number]>): TrueIncident[] {
  return [0, 1, 2, 3].flatMap((quarter) =>
    troubles.map(([name, start, end]) => ({
      name,
      start: start + (quarter * nSamples) / 4,
      end: end + (quarter * nSamples) / 4,
    }))
  );
}
