import { css } from '@emotion/css';
import { type GrafanaTheme2, locationUtil } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { Button, Icon, LinkButton, Stack, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';
import { t } from '../../i18n/t';
import type { Judged } from '../../session/judged';
import { formatChange, formatShare } from '../../ui/text/formatChange';
import { tellingDrivers } from '../../ui/text/describeIncident';
import { formatTime } from '../../ui/text/formatTime';
import { AskingProgress } from './AskingProgress';
import { findMoved, type MovedSeries, type OtherQueries, otherQueries } from './otherPanels';
import { nPoints, windowsOf } from '../../promql/timeWindows';
import { useAsking } from './useAsking';

interface Props {
  readonly judged: Judged;
  readonly incident: Incident;
}

/** The other panels of the dashboard: which of their series changed when the incident began. */
export function MovedPanels({ judged, incident }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const known = useAsking<OtherQueries>();
  const found = useAsking<Awaited<ReturnType<typeof findMoved>>>();
  const { panel, prepared } = judged;
  const { request } = panel.data;
  const windows = windowsOf(prepared.samples, incident, typicalStep(prepared.samples.time));
  const look = (): void => known.run(() => otherQueries(request?.dashboardUID, panel.id));
  const [driver] = tellingDrivers(incident.drivers);
  const reference = {
    time: prepared.samples.time,
    values: prepared.samples.X.columns[driver?.signal ?? 0],
  };
  const ask = (queries: OtherQueries): void =>
    found.run((onProgress, abort) => findMoved(queries, request!, windows, reference, onProgress, abort));
  const isIdle = found.progress === undefined && found.result === undefined;
  return (
    <section aria-label={t('cause.moved', 'What moved with it')}>
      <h3 className={styles.heading}>{t('cause.moved', 'What moved with it')}</h3>
      <Stack direction="column" gap={1}>
        {known.result === undefined && known.failure === undefined && (
          <div>
            <Button size="sm" variant="secondary" icon="apps" onClick={look}>
              {t('cause.look', 'Look at the other panels')}
            </Button>
          </div>
        )}
        {known.result && isIdle && (
          <>
            <div>{describeOthers(known.result, nPoints(windows))}</div>
            {known.result.queries.length > 0 && (
              <div>
                <Button size="sm" icon="search" onClick={() => known.result && ask(known.result)}>
                  {t('cause.ask-panels', 'Ask them')}
                </Button>
              </div>
            )}
          </>
        )}
        {found.progress && <AskingProgress {...found.progress} onCancel={found.cancel} />}
        {found.result && <MovedList moved={found.result.moved} judged={judged} />}
        {found.result && found.result.problems.length > 0 && (
          <ul className={styles.problems}>
            {found.result.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {(known.failure ?? found.failure) && <div role="alert">{known.failure ?? found.failure}</div>}
      </Stack>
    </section>
  );
}

function describeOthers({ queries, nLeftOut }: OtherQueries, values: number): string {
  const asked = t('cause.others', '', {
    count: queries.length,
    values,
    defaultValue_zero: 'No other panel of this dashboard has a query.',
    defaultValue_one:
      '{{count, number}} query of another panel is run for the same time, {{values, number}} values per series.',
    defaultValue_other:
      '{{count, number}} queries of other panels are run for the same time, {{values, number}} values per series.',
  });
  return nLeftOut === 0
    ? asked
    : `${asked} ${t('cause.others-left-out', '', {
        count: nLeftOut,
        defaultValue_one: '{{count, number}} more is left out.',
        defaultValue_other: '{{count, number}} more are left out.',
      })}`;
}

function MovedList({ moved, judged }: { moved: readonly MovedSeries[]; judged: Judged }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  if (moved.length === 0) {
    return (
      <div>
        {t(
          'cause.nothing-moved',
          'No series on the other panels changed its level or took the shape of the incident when it began.'
        )}
      </div>
    );
  }
  const earliest = Math.min(...moved.map(({ change }) => change.onset));
  return (
    <ol className={styles.list} aria-label={t('cause.moved', 'What moved with it')}>
      {moved.map(({ query, name, change, coincidence, correlation }) => {
        const isUp = change.to > change.from;
        return (
          <li key={`${query.panelId} ${query.target.refId} ${name}`} className={styles.item}>
            <Icon
              name={isUp ? 'arrow-up' : 'arrow-down'}
              title={isUp ? t('compare.up', 'Up') : t('compare.down', 'Down')}
            />
            <div>
              <bdi>{nameInSentence(query.title)}</bdi>: <bdi>{nameInSentence(name)}</bdi>{' '}
              {formatChange(change.to, change.from)}
              <div className={styles.detail}>
                {describeOnset(change.onset, earliest, judged)}{' '}
                {t('cause.coincidence', '{{share}} coincidence', { share: formatShare(coincidence) })}
                {correlation !== undefined && ` (${describeShape(correlation)})`}
              </div>
            </div>
            <LinkButton size="sm" variant="secondary" icon="eye" href={panelUrl(query.panelId)}>
              {t('cause.show-panel', 'Show')}
            </LinkButton>
          </li>
        );
      })}
    </ol>
  );
}

function describeShape(correlation: number): string {
  return correlation > 0
    ? t('cause.same-shape', 'the same shape')
    : t('cause.opposite-shape', 'the same shape upside down');
}

function describeOnset(onset: number, earliest: number, { panel }: Judged): string {
  const time = formatTime(onset, panel.timeZone);
  return onset === earliest
    ? t('cause.moved-first', 'moved first, at {{time}};', { time })
    : t('cause.moved-at', 'moved at {{time}};', { time });
}

/** This dashboard with one panel in full view. */
function panelUrl(panelId: number): string {
  return locationUtil.getUrlForPartial(locationService.getLocation(), { viewPanel: panelId });
}

const getStyles = (theme: GrafanaTheme2) => ({
  heading: css({ fontSize: theme.typography.h5.fontSize }),
  list: css({ display: 'grid', gap: theme.spacing(1), listStyle: 'none' }),
  item: css({ display: 'grid', gridTemplateColumns: 'auto 1fr auto', gap: theme.spacing(1), overflowWrap: 'anywhere' }),
  detail: css({ color: theme.colors.text.secondary }),
  problems: css({ color: theme.colors.warning.text, paddingLeft: theme.spacing(2) }),
});
