import { t } from '../../i18n/t';
import { numberFormat } from '../../i18n/translations';
import type { Confidence } from '@anomaly-forest/core/internal/analysis/confidence';

/** With fewer refits than this share, the incident depends on the forest's chance. */
const LEAST_STANDS = 0.8;

/** Healthy data that give one as strong in fewer days than this may have given this one, too. */
const LEAST_DAYS = 1;

/** How likely it is that chance alone made an incident as strong as this one, in a word or two. */
export function confidenceWords({ nStands, nRefits, falseAlarms }: Confidence): string {
  const { nAsStrong = 0, nDays = 0 } = falseAlarms ?? {};
  if (nStands < LEAST_STANDS * nRefits || (nAsStrong > 0 && nDays / nAsStrong < LEAST_DAYS)) {
    return t('confidence.could-be-chance', 'Could be chance');
  }
  return nAsStrong === 0 && nDays >= LEAST_DAYS
    ? t('confidence.very-unlikely', 'Very unlikely by chance')
    : t('confidence.unlikely', 'Unlikely by chance');
}

/** The figures behind it: `Stands in 10 of 10 refits; healthy data gave none as strong in 12 days`. */
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
