import type { ReturnPeriod } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import { numberFormat } from '../../i18n/translations';

/** Days of each unit, largest first. */
const UNITS = [
  ['day', 1],
  ['hour', 1 / 24],
  ['minute', 1 / 1440],
] as const;

/** `about one false alarm in 12 days`, `less than one false alarm in 18 hours` */
export function describeReturnPeriod({ days, isLowerBound }: ReturnPeriod): string {
  const span = spanOf(days);
  return isLowerBound
    ? t('text.rarer-than', 'less than one false alarm in {{span}}', { span })
    : t('text.once-in', 'about one false alarm in {{span}}', { span });
}

/** Two digits are all that is known; no unit is shown as "1", which many languages would say in another way. */
function spanOf(days: number): string {
  const [unit, length] = UNITS.find(([, size]) => days >= 2 * size) ?? UNITS[UNITS.length - 1];
  return numberFormat({ style: 'unit', unit, unitDisplay: 'long', maximumSignificantDigits: 2 }).format(days / length);
}

/**
 * How often any of several groups starts an incident by chance: the sum of their rates. It is a figure where figures, not
 * bounds, are the larger part of it.
 *
 * @param periods - One a group; none if it is not known of some.
 */
export function anyOf(periods: ReadonlyArray<ReturnPeriod | undefined>): ReturnPeriod | undefined {
  let [known, bounds] = [0, 0];
  for (const period of periods) {
    if (period === undefined) {
      return undefined;
    }
    known += period.isLowerBound ? 0 : 1 / period.days;
    bounds += period.isLowerBound ? 1 / period.days : 0;
  }
  return known + bounds > 0 ? { days: 1 / (known + bounds), isLowerBound: bounds >= known } : undefined;
}
