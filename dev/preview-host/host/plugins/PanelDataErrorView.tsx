import { css } from '@emotion/css';
import { type GrafanaTheme2, isTimeSeriesFrames } from '@grafana/data';
import { type PanelDataErrorViewProps } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactElement } from 'react';

/** What a panel shows when it cannot draw its data: npm's runtime has only a placeholder for it. */
export function PanelDataErrorView(props: PanelDataErrorViewProps): ReactElement {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.view} data-testid="data-testid Panel data error message">
      {props.message ?? describe(props)}
    </div>
  );
}

function describe({ data, fieldConfig, needsTimeField, needsNumberField }: PanelDataErrorViewProps): string {
  if (data.series.every((frame) => frame.length === 0)) {
    return fieldConfig?.defaults.noValue ?? 'No data';
  }
  if (needsTimeField && !isTimeSeriesFrames(data.series)) {
    return 'Data is missing a time field';
  }
  return needsNumberField ? 'Data is missing a number field' : 'This panel cannot draw the data';
}

const getStyles = (theme: GrafanaTheme2): Record<'view', string> => ({
  view: css({
    alignItems: 'center',
    color: theme.colors.text.secondary,
    display: 'flex',
    height: '100%',
    justifyContent: 'center',
    padding: theme.spacing(2),
    textAlign: 'center',
    width: '100%',
  }),
});
