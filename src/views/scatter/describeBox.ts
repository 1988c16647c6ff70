import type { TimeZone } from '@grafana/schema';
import type { Detection } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import { formatShare } from '../../ui/text/formatChange';
import { formatEndTime, formatTime } from '../../ui/text/formatTime';

/** What samples were chosen: how many, from when to when, and how many of them are anomalous. */
export function describeBox(
  samples: readonly number[],
  time: Float64Array,
  timeZone: TimeZone,
  detection: Detection | undefined
): string {
  if (samples.length === 0) {
    return t('scatter.box-empty', 'No samples in the box');
  }
  const [first, last] = [time[samples[0]], time[samples[samples.length - 1]]];
  const nAnomalous = samples.filter((sample) => detection?.labels[sample] === -1).length;
  return t('scatter.box', '', {
    count: samples.length,
    from: formatTime(first, timeZone),
    to: formatEndTime(last, first, timeZone),
    share: formatShare(nAnomalous / samples.length),
    defaultValue_one: '{{count, number}} sample, {{from}}, {{share}} anomalous',
    defaultValue_other: '{{count, number}} samples, {{from}} to {{to}}, {{share}} anomalous',
  });
}
