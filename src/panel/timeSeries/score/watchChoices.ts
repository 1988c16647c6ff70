import type { Detection } from '../../../detection/detection';
import { startAt } from '../../../detection/watch/sensitivity';
import { MOST_SENSITIVITY } from '../../../detection/watchOptions';
import { t } from '../../../i18n/t';
import { countIncidents } from '../../text/countIncidents';
import { type ThresholdChoices, withinSteps } from './thresholdChoices';

/**
 * The thresholds of the watch verdict: a step is a sensitivity, from the lowest one up. How many incidents each shows is
 * known from the same look at the data.
 *
 * @param sensitivity - the one in use
 */
export function watchChoices({ nIncidentsBySensitivity = [] }: Detection, sensitivity: number): ThresholdChoices {
  const nSteps = nIncidentsBySensitivity.length;
  const choose = (step: number) => {
    const within = withinSteps(step, nSteps);
    const chosen = sensitivityOf(within, nSteps);
    return {
      step: within,
      threshold: startAt(chosen),
      found: t('time-series.found-with-sensitivity', '{{incidents}} with sensitivity {{sensitivity}}', {
        incidents: countIncidents(nIncidentsBySensitivity[within - 1]),
        sensitivity: signed(chosen),
      }),
      options: { sensitivity: chosen },
    };
  };
  return {
    nSteps,
    inUse: choose(nSteps - (MOST_SENSITIVITY - sensitivity)),
    choose,
    stepAt: (evidence) => {
      const distance = (step: number): number => Math.abs(startAt(sensitivityOf(step, nSteps)) - evidence);
      const steps = nIncidentsBySensitivity.map((_, i) => i + 1);
      return steps.reduce((nearest, step) => (distance(step) < distance(nearest) ? step : nearest), 1);
    },
  };
}

function sensitivityOf(step: number, nSteps: number): number {
  return MOST_SENSITIVITY - (nSteps - step);
}

/** `-1`, `0`, `+2` */
function signed(sensitivity: number): string {
  return sensitivity > 0 ? `+${sensitivity}` : String(sensitivity);
}
