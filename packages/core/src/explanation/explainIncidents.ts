import type { Incident } from '../detection';
import { withShares } from '../incidents/drivers';
import type { FittedForest } from '../verdict/fittedForest';
import type { Matrix } from '../series/matrix';
import type { Steps } from '../task/steps';
import { byStrength, MAX_INCIDENTS } from '../incidents/strongestIncidents';
import { forestParts, forestSample, normalLimit } from './explain';
import { explainable, type ExplainableForest } from './explainableForest';

/**
 * An explanation takes some 0.2 ms. Eight, those of the strongest incidents (`byStrength`), take about as long as half a
 * forest of 1000 samples (`npm run bench:chain`); with more samples, which are judged in the background, there is time
 * for eight in each thousand, up to as many as are shown. The others keep shares by the size of the signals' deviations
 * and have no limit.
 */
export function mostExplained(nSamples: number): number {
  return Math.max(8, Math.min(Math.floor(nSamples / 125), MAX_INCIDENTS));
}

/**
 * Incidents as the forest explains them: the shares of their drivers are Shapley values at the peak, and the strongest
 * driver says up to where the peak would have been normal.
 *
 * @param X - The samples that the forest was fitted on, in the signals' own units.
 * @param offset - Scores below it are flagged.
 */
export function* explainIncidentsSteps(
  fitted: FittedForest,
  X: Matrix,
  offset: number,
  incidents: readonly Incident[]
): Steps<Incident[]> {
  if (incidents.length === 0) {
    return [];
  }
  const explained = explainable(fitted.forest);
  const strongest = new Set([...incidents].sort(byStrength(fitted.scoreSamples)).slice(0, mostExplained(X.nSamples)));
  const result: Incident[] = [];
  for (const incident of incidents) {
    if (!strongest.has(incident)) {
      result.push(incident);
      continue;
    }
    result.push(explainIncident(explained, fitted.scaler, X, offset, incident));
    yield;
  }
  return result;
}

function explainIncident(
  explained: ExplainableForest,
  scaler: FittedForest['scaler'],
  X: Matrix,
  offset: number,
  incident: Incident
): Incident {
  const sample = forestSample(scaler, X, incident.peak);
  const [strongest, ...others] = withShares(incident.drivers, forestParts(explained, sample));
  const limit = normalLimit(explained, scaler, sample, strongest, offset);
  return { ...incident, drivers: [{ ...strongest, ...limit }, ...others], isExplainedByForest: true };
}
