import type { Detection, ReturnPeriod } from '@anomaly-forest/core/internal/detection';
import { startAt } from '@anomaly-forest/core/internal/watch/sensitivity';
import { MIN_SENSITIVITY } from '@anomaly-forest/core/internal/watchOptions';
import { t } from '../../../i18n/t';
import { countIncidents } from '../../../ui/text/countIncidents';
import { describeReturnPeriod } from '../../../ui/text/describeReturnPeriod';
import { type ThresholdChoice, type ThresholdChoices, withinSteps } from './thresholdChoices';

/**
 * The thresholds of the watch verdict: a step is a sensitivity, from the lowest one up. How many incidents each shows is
 * known from the same look at the data, and how often healthy data would start one.
 *
 * @param sensitivity - the one in use
 */
export function watchChoices(
  { nIncidentsBySensitivity = [], returnPeriodsBySensitivity = [] }: Detection,
  sensitivity: number
): ThresholdChoices {
  const nSteps = nIncidentsBySensitivity.length;
  const at = (chosen: number): ThresholdChoice => ({
    step: chosen - MIN_SENSITIVITY + 1,
    threshold: startAt(chosen),
    found: describeChoice(
      describeFound(nIncidentsBySensitivity[chosen - MIN_SENSITIVITY], chosen),
      returnPeriodsBySensitivity[chosen - MIN_SENSITIVITY]
    ),
    options: { sensitivity: chosen },
  });
  const choose = (step: number): ThresholdChoice => at(MIN_SENSITIVITY + withinSteps(step, nSteps) - 1);
  return {
    nSteps,
    inUse: at(sensitivity),
    choose,
    stepAt: (evidence) => {
      const distance = (step: number): number => Math.abs(choose(step).threshold - evidence);
      const steps = nIncidentsBySensitivity.map((_, i) => i + 1);
      return steps.reduce((nearest, step) => (distance(step) < distance(nearest) ? step : nearest), 1);
    },
  };
}

/** `5 incidents with sensitivity +1; in healthy data about one false alarm in 12 days` */
function describeChoice(found: string, period: ReturnPeriod | undefined): string {
  return period
    ? t('time-series.found-and-chance', '{{found}}; in healthy data {{chance}}', {
        found,
        chance: describeReturnPeriod(period),
      })
    : found;
}

/** `5 incidents with sensitivity +1` */
function describeFound(nIncidents: number | undefined, sensitivity: number): string {
  return t('time-series.found-with-sensitivity', '{{incidents}} with sensitivity {{sensitivity}}', {
    incidents: countIncidents(nIncidents ?? 0),
    sensitivity: sensitivity > 0 ? `+${sensitivity}` : String(sensitivity),
  });
}
