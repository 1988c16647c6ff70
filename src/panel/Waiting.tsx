import { css } from '@emotion/css';
import type { DataFrame, GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../i18n/t';
import { ProgressLine } from '../views/summary/ProgressLine';

interface Props {
  text: string;
  /** Share of the work that is done, 0..1. */
  progress?: number;
}

/** What is said while there is nothing to draw yet. */
export function Waiting({ text, progress }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.whole} role="status">
      {text}
      <ProgressLine progress={progress} />
    </div>
  );
}

/** While very many rows are read for the first time. */
export function describeReading(series: readonly DataFrame[]): string {
  const count = series.reduce((n, { length }) => n + length, 0);
  return t('waiting.reading', '', {
    count,
    defaultValue_one: 'Reading {{count, number}} row',
    defaultValue_other: 'Reading {{count, number}} rows',
  });
}

const getStyles = (theme: GrafanaTheme2) => ({
  whole: css({
    position: 'relative',
    display: 'grid',
    placeItems: 'center',
    height: '100%',
    color: theme.colors.text.secondary,
  }),
});
