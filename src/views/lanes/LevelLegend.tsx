import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import { type Level, LEVELS } from './lane';
import { levelColor } from './levelColor';

const LEVEL_NUMBERS: readonly Level[] = [1, 2, 3];

/** What the lengths and colours of the bars mean. */
export function LevelLegend(): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  return (
    <span className={styles.legend}>
      {t('lanes.legend', 'Spreads from typical:')}
      {LEVEL_NUMBERS.map((level) => (
        <span key={level} className={styles.entry}>
          <span className={styles.bar} style={{ height: 2 + 3 * level, background: levelColor(level, theme) }} />
          {t('lanes.at-least', '≥{{times, number}}', { times: LEVELS[level] })}
        </span>
      ))}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  legend: css({ display: 'flex', gap: theme.spacing(1), whiteSpace: 'nowrap' }),
  entry: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) }),
  bar: css({ width: 6 }),
});
