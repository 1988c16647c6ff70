import type { CalledNormal } from '@anomaly-forest/core/internal/baseline/baseline';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import type { JudgedSamples } from '../groups/group';

/**
 * The values of all signals in an incident: what its anomalous samples reached, and one usual spread more on either
 * side, for the next one like it will not be exactly the same.
 */
export function valuesBox(incident: Incident, { prepared, detection }: JudgedSamples): CalledNormal['values'] {
  const { samples } = prepared;
  return samples.signals.map(({ name }, j) => {
    let [low, high] = [Infinity, -Infinity];
    for (let i = incident.start; i <= incident.end; i++) {
      const value = samples.X.columns[j][i];
      if (detection.labels[i] === -1 && !Number.isNaN(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    const spread = detection.spread?.[j][incident.peak] ?? 0;
    const margin = Number.isFinite(spread) ? spread : 0;
    return { signal: name, low: low - margin, high: high + margin };
  });
}
