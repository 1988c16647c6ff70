import { css } from '@emotion/css';
import type { DataFrame, GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { ProgressLine } from './summary/ProgressLine';
import { formatCount } from './text/countNoun';

interface Props {
  series: readonly DataFrame[];
  progress?: number;
}

/** What is said while very many rows are read for the first time. */
export function Reading({ series, progress }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const nRows = series.reduce((n, { length }) => n + length, 0);
  return (
    <div className={styles.whole} role="status">
      Reading {formatCount(nRows)} rows
      <ProgressLine progress={progress} />
    </div>
  );
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
