import { RandomState } from '@anomaly-forest/core/internal/random/randomState';
import { evenTimes, Telemetry } from './telemetry';

const nSamples = 1000;

/**
 * The seed notebook's telemetry, bit for bit: 1000 minutes of numpy's normal deviates, seed 42, with the three incidents
 * written over them in this order.
 */
export function notebook(): Telemetry {
  const random = new RandomState(42);
  const normals = (n: number, mean: number, deviation: number): Float64Array =>
    Float64Array.from({ length: n }, () => random.normal(mean, deviation));

  const rpm = normals(nSamples, 5000, 300);
  const latency = normals(nSamples, 45, 5);
  latency.set([250, 300, 310, 280, 200, 150], 300);
  rpm.set(normals(11, 100, 50), 600);
  rpm.set(normals(11, 15_000, 1000), 850);
  latency.set(normals(11, 120, 20), 850);
  return {
    time: evenTimes(nSamples, 60_000),
    rpm,
    latency,
    incidents: [
      { name: 'database lock', start: 300, end: 305 },
      { name: 'upstream failure', start: 600, end: 610 },
      { name: 'DDoS', start: 850, end: 860 },
    ],
  };
}
