import { dateTimeFormat } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import type { CalledNormal } from '@anomaly-forest/core/internal/baseline/baseline';
import { groupOfKey } from '../../frames/groupNames';
import { t } from '../../i18n/t';
import { numberFormat } from '../../i18n/translations';
import type { Feedback, Signed } from '../../options/savedFeedback';

/** What was said: `Called normal: checkout, Latency up (Latency 280 to 320)`. */
export function describeFeedback(feedback: Feedback, timeZone?: TimeZone): string {
  const group = groupOfKey(feedback.group);
  const about = group === '' ? feedback.about : `${group}, ${feedback.about}`;
  switch (feedback.kind) {
    case 'normal':
      return t('feedback.called-normal', 'Called normal: {{about}} ({{what}})', {
        about,
        what: describeNormal(feedback.normal, timeZone),
      });
    case 'ignore':
      return t('feedback.ignored-until', 'Muted until {{until}}: {{about}}', {
        about,
        until: formatMoment(feedback.normal.span?.to ?? NaN, timeZone),
      });
    case 'new-normal':
      return t('feedback.new-normal-from', 'New normal from {{from}}: {{about}}', {
        about,
        from: formatMoment(feedback.from, timeZone),
      });
  }
}

/** Who said it, when, and why. */
export function describeSigned(
  { author, time, reason = '' }: Signed & { reason?: string },
  timeZone?: TimeZone
): string {
  const when = formatMoment(time, timeZone);
  const who = author === '' ? when : t('feedback.by', '{{author}}, {{when}}', { author, when });
  return reason === '' ? who : t('feedback.because', '{{who}}: {{reason}}', { who, reason });
}

function describeNormal({ span, values = [] }: CalledNormal, timeZone: TimeZone | undefined): string {
  const formatNumber = (value: number): string => numberFormat({ maximumSignificantDigits: 4 }).format(value);
  const ranges = values.map(({ signal, low, high }) =>
    t('feedback.range', '{{signal}} {{low}} to {{high}}', { signal, low: formatNumber(low), high: formatNumber(high) })
  );
  const times = span
    ? [
        t('feedback.time', '{{from}} to {{to}}', {
          from: formatMoment(span.from, timeZone),
          to: formatMoment(span.to, timeZone),
        }),
      ]
    : [];
  return [...ranges, ...times].join(', ');
}

/** To the minute: feedback is not about seconds. */
export function formatMoment(time: number, timeZone?: TimeZone): string {
  return dateTimeFormat(time, { timeZone, format: 'YYYY-MM-DD HH:mm' });
}
