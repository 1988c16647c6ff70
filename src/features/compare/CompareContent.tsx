import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Button, Icon, Stack, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';
import { t } from '../../i18n/t';
import { numberFormat } from '../../i18n/translations';
import type { Judged } from '../../session/judged';
import type { Group } from '../../session/groups/group';
import { prepareIncidentRows } from '../../session/incidentRows';
import { formatTime } from '../../ui/text/formatTime';
import { rangeAround } from '../../ui/text/sampleSpan';
import { type GroupPeers, groupPeers } from './groupPeers';
import { movesOfGroups, NamedMove } from './movesOfGroups';
import { SimilarIncident, similarIncidents } from './similarIncidents';

/** Nobody compares with more. */
const MAX_SIMILAR = 5;
const MAX_MOVES = 12;

interface Props {
  judged: Judged;
  incident: Incident;
  /** All groups, if series are grouped. */
  groups?: readonly Group[];
  onDismiss: () => void;
}

/** What moved first in an incident, and which others were like it. */
export function CompareContent({ judged, incident, groups, onDismiss }: Props): React.JSX.Element {
  const moves = useMemo(() => movesOfGroups(judged, incident, groups), [judged, incident, groups]);
  const peers = useMemo(() => groupPeers(judged, incident, groups), [judged, incident, groups]);
  const similar = useMemo(() => similarIncidents(judged, incident).slice(0, MAX_SIMILAR), [judged, incident]);
  return (
    <Stack direction="column" gap={2}>
      <Moves moves={moves} judged={judged} />
      {peers && <div>{describePeers(peers)}</div>}
      <Similar similar={similar} judged={judged} onDismiss={onDismiss} />
    </Stack>
  );
}

function describePeers({ names, nGroups }: GroupPeers): string {
  return t('compare.peers', '', {
    groups: names.map(nameInSentence).join(', '),
    others: nGroups - names.length,
    count: names.length,
    defaultValue_one: '{{groups}} did not move like the other {{others, number}} groups.',
    defaultValue_other: '{{groups}} did not move like the other {{others, number}} groups.',
  });
}

function Moves({ moves, judged }: { moves: readonly NamedMove[]; judged: Judged }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const title = t('compare.moved-first', 'What moved first');
  return (
    <section>
      <h5>{title}</h5>
      {moves.length === 0 ? (
        <div>
          {t(
            'compare.nothing-moved',
            'No single signal left its usual range: the combination of their values was unusual.'
          )}
        </div>
      ) : (
        <ol className={styles.list} aria-label={title}>
          {moves.slice(0, MAX_MOVES).map(({ key, name, time, isUp }) => (
            <li key={key} className={styles.item}>
              <span className={styles.time}>{formatTime(time, judged.panel.timeZone)}</span>
              <Icon
                name={isUp ? 'arrow-up' : 'arrow-down'}
                title={isUp ? t('compare.up', 'Up') : t('compare.down', 'Down')}
              />
              <bdi>{nameInSentence(name)}</bdi>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Similar({
  similar,
  judged,
  onDismiss,
}: {
  similar: readonly SimilarIncident[];
  judged: Judged;
  onDismiss: () => void;
}): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { panel, prepared, detection } = judged;
  const rows = prepareIncidentRows(
    judged,
    panel.timeZone,
    similar.map(({ incident }) => incident)
  );
  const jumpTo = (incident: Incident): void => {
    const { time } = prepared.samples;
    panel.onChangeTimeRange(rangeAround(incident, time, typicalStep(time), panel.timeRange.to.valueOf()));
    onDismiss();
  };
  const title = t('compare.similar', 'Similar incidents in this time range');
  return (
    <section>
      <h5>{title}</h5>
      {similar.length === 0 ? (
        <div>{describeNoneAlike(detection.incidents.length - 1)}</div>
      ) : (
        <ol className={styles.list} aria-label={title}>
          {rows.map((row, i) => (
            <li key={row.incident.start} className={styles.item}>
              <Button
                size="sm"
                variant="secondary"
                icon="search-plus"
                aria-label={t('compare.zoom', 'Zoom to the incident at {{start}}', { start: row.start })}
                onClick={() => jumpTo(row.incident)}
              >
                {row.start}
              </Button>
              <div>
                <div>
                  {row.title}{' '}
                  <span className={styles.time}>
                    {t('compare.likeness', '{{share}} alike', {
                      share: numberFormat({ style: 'percent' }).format(similar[i].likeness),
                    })}
                  </span>
                </div>
                <div className={styles.time}>{row.sentence}</div>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function describeNoneAlike(nOthers: number): string {
  return nOthers === 0
    ? t('compare.no-other', 'This is the only incident in this time range. A longer range may show others.')
    : t('compare.none-alike', 'No other incident in this time range was similar. A longer range may show some.');
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ display: 'grid', gap: theme.spacing(1), listStyle: 'none' }),
  item: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1) }),
  time: css({ color: theme.colors.text.secondary, fontVariantNumeric: 'tabular-nums' }),
});
