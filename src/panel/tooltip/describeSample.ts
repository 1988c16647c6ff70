import type { Detection } from '../../detection/detection';
import { incidentTitle } from '../text/incidentTitle';

const words: Readonly<Record<number, string>> = { [-1]: 'Anomaly', [0]: 'Not judged', [1]: 'Normal' };

/** The verdict on a sample in words: `Anomaly, score 0.71` and, if it belongs to an incident, its title. */
export function describeSample(
  detection: Detection,
  sample: number,
  signalNames: readonly string[]
): { verdict: string; incident?: string } {
  const label = detection.labels[sample];
  const anomalyScore = -detection.scoreSamples[sample];
  const incident = detection.incidents.find(({ start, end }) => start <= sample && sample <= end);
  return {
    verdict: Number.isNaN(anomalyScore) ? words[label] : `${words[label]}, score ${anomalyScore.toFixed(2)}`,
    incident: incident && incidentTitle(incident, signalNames),
  };
}
