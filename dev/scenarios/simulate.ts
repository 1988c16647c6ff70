import { randomNormal } from 'd3-random';
import seedrandom from 'seedrandom';
import { evenTimes, IncidentName, Telemetry, TrueIncident } from './telemetry';

/** What to simulate. */
interface Simulation {
  /** Equal seeds give equal telemetry. */
  readonly seed: string;
  readonly nSamples: number;
  /** Seconds from sample to sample, 60 by default. */
  readonly stepSeconds?: number;
  /** Epoch milliseconds of the first sample, a midnight by default. */
  readonly start?: number;
  /** Incidents at chosen places, in order of time; `randomIncidents` draws them. */
  readonly incidents?: readonly TrueIncident[];
}

/** How each incident multiplies the signals at full strength. */
const effects: Readonly<Record<IncidentName, { rpm: number; latency: number }>> = {
  'database lock': { rpm: 1, latency: 6 },
  'upstream failure': { rpm: 0.02, latency: 1 },
  DDoS: { rpm: 3, latency: 2.7 },
};

/**
 * A gateway's day: traffic with a daily rhythm and slowly drifting noise, latency that rises a little with the load,
 * and the given incidents. Values are rounded to two decimals, so that no engine's last bit shows.
 */
export function simulate({ seed, nSamples, stepSeconds = 60, start, incidents = [] }: Simulation): Telemetry {
  const normal = randomNormal.source(seedrandom(seed))();
  const time = evenTimes(nSamples, 1000 * stepSeconds, start);
  const rpm = new Float64Array(nSamples);
  const latency = new Float64Array(nSamples);
  let drift = 0;
  for (let i = 0; i < nSamples; i++) {
    drift = 0.9 * drift + 0.01 * normal();
    const load = dailyLoad(time[i]) * (1 + drift + 0.03 * normal());
    const effect = effectAt(i, incidents);
    rpm[i] = round(5000 * load * effect.rpm);
    latency[i] = round((35 + 10 * load + 2.5 * normal()) * effect.latency);
  }
  return { time, rpm, latency, incidents };
}

/** Each named incident once, in the given order, at a random place of its own part of the range; 6 to 15 samples long. */
export function randomIncidents(seed: string, nSamples: number, names: readonly IncidentName[]): TrueIncident[] {
  const random = seedrandom(`incidents of ${seed}`);
  const part = nSamples / names.length;
  return names.map((name, i) => {
    const length = 6 + Math.floor(10 * random());
    const start = Math.floor(part * i + (0.1 + 0.7 * random()) * part);
    return { name, start, end: Math.min(start + length, nSamples) - 1 };
  });
}

/** 1 on average, most at 14:00 UTC, least at 02:00. */
function dailyLoad(time: number): number {
  const dayPart = (time % 86_400_000) / 86_400_000;
  return 1 + 0.35 * Math.cos(2 * Math.PI * (dayPart - 14 / 24));
}

function effectAt(sample: number, incidents: readonly TrueIncident[]): { rpm: number; latency: number } {
  const incident = incidents.find(({ start, end }) => sample >= start && sample <= end);
  if (!incident) {
    return { rpm: 1, latency: 1 };
  }
  const { rpm, latency } = effects[incident.name];
  // Two samples to full strength, and two back.
  const strength = Math.min(1, (1 + Math.min(sample - incident.start, incident.end - sample)) / 2);
  return { rpm: 1 + strength * (rpm - 1), latency: 1 + strength * (latency - 1) };
}

function round(value: number): number {
  return Math.round(100 * Math.max(0, value)) / 100;
}
