import { css, cx } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import { numberFormat } from '../../i18n/translations';
import type { Options } from '../../options/options';
import type { Replayed } from '@anomaly-forest/core/internal/analysis/replayed';
import type { ReplaySetting } from './replaySettings';

interface Props {
  settings: readonly ReplaySetting[];
  /** One a setting. */
  results: readonly Replayed[];
  onUse: (change: Partial<Options>) => void;
}

/** Caught, missed, false a day: every setting at once, so that nobody has to remember one while trying the next. */
export function ReplayTable({ settings, results, onUse }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const number = numberFormat({ maximumFractionDigits: 1 });
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('replay.results', 'Results of the replay')}>
        <thead>
          <tr>
            <th>{t('replay.setting', 'Setting')}</th>
            <th>{t('replay.caught', 'Caught')}</th>
            <th>{t('replay.missed', 'Missed')}</th>
            <th>{t('replay.false', 'False')}</th>
            <th>{t('replay.false-a-day', 'False per day')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {settings.map(({ name, change, isCurrent }, i) => {
            const { nFound, nEvents, nAlarms, nTrueAlarms, falseADay } = results[i];
            return (
              <tr key={name} className={cx(isCurrent && styles.current)} aria-current={isCurrent}>
                <td>{name}</td>
                <td>{number.format(nFound)}</td>
                <td>{number.format(nEvents - nFound)}</td>
                <td>{number.format(nAlarms - nTrueAlarms)}</td>
                <td>{number.format(falseADay)}</td>
                <td>
                  {isCurrent ? (
                    t('replay.in-use', 'In use')
                  ) : (
                    <Button
                      size="sm"
                      variant="secondary"
                      aria-label={t('replay.use-setting', 'Use {{setting}}', { setting: name })}
                      onClick={() => onUse(change)}
                    >
                      {t('replay.use', 'Use')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  scroll: css({ overflowX: 'auto' }),
  current: css({ background: theme.colors.action.selected }),
  table: css({
    width: '100%',
    'th, td': { padding: theme.spacing(0.5, 1), textAlign: 'left', fontVariantNumeric: 'tabular-nums' },
    th: { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightMedium },
    'tbody tr': { borderTop: `1px solid ${theme.colors.border.weak}`, height: theme.spacing(5) },
  }),
});
