import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../i18n/t';

/** What a view says that has nothing to show without a verdict; why there is none yet, the summary line says. */
export function NoVerdict({ width, height }: { width: number; height: number }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.whole} style={{ width, height }} role="status">
      {t('waiting.no-verdict', 'No verdict on these samples yet')}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  whole: css({ display: 'grid', placeItems: 'center', textAlign: 'center', color: theme.colors.text.secondary }),
});
