import { t } from '../../i18n/t';
import { numberFormat } from '../../i18n/translations';
import type { Confidence } from '@anomaly-forest/core/internal/analysis/confidence';

/** How sure an incident is, in words: `Stands in 10 of 10 refits; healthy data gave none as strong in 12 days`. */
export function describeConfidence({ nStands, nRefits, falseAlarms }: Confidence): string {
  const stands = t('confidence.stands', 'Stands in {{nStands}} of {{nRefits}} refits', { nStands, nRefits });
  if (!falseAlarms || !(falseAlarms.nDays > 0)) {
    return stands;
  }
  const { nAsStrong, nDays } = falseAlarms;
  const days = numberFormat({ maximumSignificantDigits: 2 }).format(nDays / Math.max(1, nAsStrong));
  return nAsStrong === 0
    ? t('confidence.none', '{{stands}}; redrawn healthy data gave none as strong in {{days}} days', { stands, days })
    : t('confidence.rate', '{{stands}}; redrawn healthy data give one as strong every {{days}} days', { stands, days });
}
