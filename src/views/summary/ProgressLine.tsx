import { css, keyframes } from '@emotion/css';
import React from 'react';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';

/** A thin line that fills while the detection works. It takes no room, and work of a moment does not make it flash. */
export function ProgressLine({ progress = 0 }: { progress?: number }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const percent = Math.round(progress * 100);
  return (
    <div
      className={styles.line}
      role="progressbar"
      aria-label={t('summary.working', 'Looking for anomalies')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div className={styles.done} style={{ width: `${percent}%` }} />
    </div>
  );
}

const appear = keyframes({ from: { opacity: 0 }, to: { opacity: 1 } });

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    position: 'absolute',
    bottom: 0,
    left: 0,
    width: '100%',
    height: 2,
    background: theme.colors.border.weak,
    animation: `${appear} 1ms linear 300ms both`,
  }),
  done: css({ height: '100%', background: theme.colors.primary.main }),
});
