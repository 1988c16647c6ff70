import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Detection } from '@anomaly-forest/core/internal/detection';
import { t } from '../../../i18n/t';
import { entriesInARow } from '../../labels/entriesInARow';

/** What the shades behind the points mean, and the line among them. */
export function RegionLegend({ detection }: { detection: Detection }): React.JSX.Element {
  const { verdict, offset } = detection;
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list} aria-label={t('scatter.region', 'Anomaly score behind the points')}>
      <li className={styles.item}>
        <span className={styles.shades} />
        {describeShades(detection)}
      </li>
      {verdict === 'classic' && (
        <li className={styles.item}>
          <span className={styles.boundary} />
          {t('scatter.boundary', 'Anomaly threshold, score {{score}}', { score: (-offset).toFixed(2) })}
        </li>
      )}
    </ul>
  );
}

/** The forest is always that of the visible samples; what it has to say depends on the verdict. */
function describeShades({ verdict, baseline }: Detection): string {
  if (verdict === 'classic') {
    return t('scatter.shades', 'Higher anomaly score');
  }
  return baseline === undefined || baseline.kind === 'visible'
    ? t('scatter.shades-watch', 'Higher forest score; the watch verdict compares each signal with its own level')
    : t('scatter.shades-baseline', 'Higher forest score among the visible samples; the verdict uses another baseline');
}

const getStyles = (theme: GrafanaTheme2) => ({
  ...entriesInARow(theme, theme.colors.text.secondary),
  shades: css({
    width: 24,
    height: 10,
    opacity: 0.3,
    background: `linear-gradient(to right, transparent, ${theme.colors.text.primary})`,
  }),
  boundary: css({ width: 24, borderTop: `1px dashed ${theme.visualization.getColorByName('red')}` }),
});
