import { LoadingState, PanelData } from '@grafana/data';
import type { Notice } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import { translate } from '../../i18n/translate';

/** Why there is nothing to draw, as one sentence: the query's own error is nearer to the cause than its empty result. */
export function explainNoSamples(data: PanelData, warning: string): string {
  const reason = queryFailure(data);
  if (reason !== undefined) {
    return t('data.query-failed', 'The query failed: {{reason}}', { reason });
  }
  const isWaiting = data.state === LoadingState.Loading && data.series.length === 0;
  return isWaiting ? t('data.loading', 'Loading data') : warning;
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
