import { IncidentKind } from '@anomaly-forest/core/internal/detection';

/** What a gateway reports, a sample a step, and what really happened to it. */
export interface Telemetry {
  /** Epoch milliseconds, ascending, evenly spaced. */
  readonly time: Float64Array;
  /** Requests per minute. */
  readonly rpm: Float64Array;
  /** Mean response time in milliseconds. */
  readonly latency: Float64Array;
  /** The truth, in order of time. */
  readonly incidents: readonly TrueIncident[];
}

export type IncidentName = 'database lock' | 'upstream failure' | 'DDoS';

/** An incident that was put into the telemetry: first and last sample, inclusive. */
export interface TrueIncident {
  readonly name: IncidentName;
  readonly start: number;
  readonly end: number;
}

/** What each incident does to the signals. */
export const incidentKinds: Readonly<Record<IncidentName, IncidentKind>> = {
  'database lock': 'latency-up',
  'upstream failure': 'traffic-down',
  DDoS: 'traffic-and-latency-up',
};

/** Midnight UTC at which the scenarios start, in epoch milliseconds. */
export const scenarioStart = Date.UTC(2023, 9, 1);

/** `nSamples` times, `step` milliseconds apart, from `start` (epoch milliseconds). */
export function evenTimes(nSamples: number, step: number, start = scenarioStart): Float64Array {
  return Float64Array.from({ length: nSamples }, (_, i) => start + i * step);
}
