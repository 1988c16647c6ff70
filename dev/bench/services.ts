import type { RandomState } from '@anomaly-forest/core/internal/random/randomState';

const MINUTES_A_DAY = 1440;

/** Traffic and latency of a service with a daily rhythm, noise, and two kinds of incidents: a sample a minute. */
export function serviceColumns(nSamples: number, random: RandomState): Float64Array[] {
  const traffic = new Float64Array(nSamples);
  const latency = new Float64Array(nSamples);
  for (let i = 0; i < nSamples; i++) {
    const rhythm = 1 - 0.5 * Math.cos((2 * Math.PI * (i % MINUTES_A_DAY)) / MINUTES_A_DAY);
    const isOutage = i % 7919 >= 600 && i % 7919 < 620;
    const isSlow = i % 10_007 >= 800 && i % 10_007 < 840;
    traffic[i] = (isOutage ? 0.1 : 1) * random.normal(5000 * rhythm, 300);
    latency[i] = (isSlow ? 4 : 1) * random.normal(40 + 5 * rhythm, 4);
  }
  return [traffic, latency];
}
