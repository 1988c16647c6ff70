import { t } from '../../i18n/t';
import { numberFormat } from '../../i18n/translations';
import type { Confidence } from '@anomaly-forest/core/internal/analysis/confidence';

/** With fewer ranges than this share, the incident depends on where the range begins. */
const MIN_STANDS = 0.8;

/** Healthy data that give one as strong in fewer days than this may have given this one, too. */
const MIN_DAYS = 1;

/** How likely it is that chance alone made an incident as strong as this one, in a word or two. */
export function confidenceWords({ nStands, nDetections, falseAlarms }: Confidence): string {
  const { nAsStrong = 0, nDays = 0 } = falseAlarms ?? {};
  if (nStands < MIN_STANDS * nDetections || (nAsStrong > 0 && nDays / nAsStrong < MIN_DAYS)) {
    return t('confidence.could-be-chance', 'Could be chance');
  }
  return nAsStrong === 0 && nDays >= MIN_DAYS
    ? t('confidence.very-unlikely', 'Very unlikely by chance')
    : t('confidence.unlikely', 'Unlikely by chance');
}

/** The figures behind it: `Found again in 10 of 10 ranges that start later; resampled normal data gave none as strong in 12 days`. */
export function describeConfidence({ nStands, nDetections, falseAlarms }: Confidence): string {
  const stands =
    nDetections === 0
      ? t('confidence.first', 'Too close to the start of the range to be checked')
      : t('confidence.stands', 'Found again in {{nStands}} of {{nDetections}} ranges that start later', {
          nStands,
          nDetections,
        });
  if (!falseAlarms || !(falseAlarms.nDays > 0)) {
    return stands;
  }
  const { nAsStrong, nDays } = falseAlarms;
  const days = numberFormat({ maximumSignificantDigits: 2 }).format(nDays / Math.max(1, nAsStrong));
  return nAsStrong === 0
    ? t('confidence.none', '{{stands}}; resampled normal data gave none as strong in {{days}} days', { stands, days })
    : t('confidence.rate', '{{stands}}; resampled normal data give one as strong every {{days}} days', {
        stands,
        days,
      });
}
