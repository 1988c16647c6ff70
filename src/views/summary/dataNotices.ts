import { LoadingState, PanelData } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import type { Notice, Samples } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import { translate } from '../../i18n/translate';
import type { LateData } from '../../session/groups/dataAge';
import type { ViewProps } from '../../session/viewProps';
import { visibleSamples } from '../../session/visibleSamples';
import { formatDuration } from '../../ui/text/formatDuration';
import { formatEndTime } from '../../ui/text/formatTime';

/**
 * Why there is nothing to draw, as one sentence: the query's own error is nearer to the cause than its empty result.
 *
 * @param noValue - the field option "No value": what the panel's author wants to have said where there are no rows
 */
export function explainNoSamples(data: PanelData, warning: string, noValue = ''): string {
  const reason = queryFailure(data);
  if (reason !== undefined) {
    return t('data.query-failed', 'The query failed: {{reason}}', { reason });
  }
  const isWaiting = data.state === LoadingState.Loading && data.series.length === 0;
  const isEmpty = data.series.every(({ length }) => length === 0);
  return isWaiting ? t('data.loading', 'Loading data') : (isEmpty && noValue) || warning;
}

/** Grafana keeps showing the last good data when a query fails; whoever looks at it should know. */
export function queryNotices(data: PanelData): Notice[] {
  const reason = queryFailure(data);
  if (reason === undefined) {
    return [];
  }
  const text = t('data.query-failed-again', 'The query failed, what is shown may be old or incomplete: {{reason}}', {
    reason,
  });
  return [{ level: 'warning', text }];
}

/** What the samples lack of the time range, and what is beyond it. */
export function rangeNotices(
  samples: Samples,
  late: LateData | undefined,
  { timeRange, timeZone }: Pick<ViewProps, 'timeRange' | 'timeZone'>
): Notice[] {
  const { first, end } = visibleSamples(samples, timeRange);
  if (end === first) {
    return [{ level: 'warning', text: describeOutside() }];
  }
  const nOutside = samples.time.length - (end - first);
  return [
    ...(late ? [{ level: 'warning', text: describeLate(late, timeZone) } as const] : []),
    ...(nOutside > 0 ? [{ level: 'info', text: describeJudgedOutside(nOutside) } as const] : []),
  ];
}

/** As Grafana's Time series says it. */
export function describeOutside(): string {
  return t('data.outside', 'Data outside time range');
}

/** How old the newest sample is: `newest sample 14:02:00, 45 minutes ago`. */
export function describeLate({ newest, end, isPast }: LateData, timeZone: TimeZone): string {
  const words = { time: formatEndTime(newest, end, timeZone), age: formatDuration(end - newest) };
  return isPast
    ? t('data.ends-early', 'newest sample {{time}}, {{age}} before the end of the time range', words)
    : t('data.late', 'newest sample {{time}}, {{age}} ago', words);
}

function describeJudgedOutside(count: number): string {
  return t('data.judged-outside', '', {
    count,
    defaultValue_one: '{{count, number}} sample outside the visible range is also judged, but not counted',
    defaultValue_other: '{{count, number}} samples outside the visible range are also judged, but not counted',
  });
}

function queryFailure({ state, errors = [] }: PanelData): string | undefined {
  if (state !== LoadingState.Error && errors.length === 0) {
    return undefined;
  }
  return errors[0]?.message ?? errors[0]?.data?.message ?? t('data.no-reason', 'the data source gave no reason');
}

/** What the notices say in the language on screen, each thing once, in the given order. */
export function noticesInWords(notices: readonly Notice[]): Notice[] {
  const translated = notices.map(({ level, ...sentence }) => ({ level, text: translate(sentence) }));
  return translated.filter(({ text }, i) => translated.findIndex((other) => other.text === text) === i);
}
