import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import type { Options } from '../../options/options';
import { SignalMenu } from './SignalMenu';

/** Height of the line, CSS pixels. */
export const PICKER_HEIGHT = 26;

interface Props {
  /** Names of all signals. */
  names: readonly string[];
  x: string;
  y: string;
  showPairs: boolean;
  onChange: (change: Partial<Pick<Options, 'xSignal' | 'ySignal' | 'showPairs'>>) => void;
}

/** Which signals are on the axes, where there are more than two; or all pairs. */
export function AxisPicker({ names, x, y, showPairs, onChange }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.line} role="group" aria-label={t('scatter.signals', 'Signals of the plot')}>
      {!showPairs && (
        <>
          <SignalMenu
            label={t('scatter.y-axis', 'Y axis: {{name}}', { name: y })}
            {...{ names, chosen: y }}
            onChoose={(ySignal) => onChange({ xSignal: ySignal === x ? y : x, ySignal })}
          />
          {t('scatter.against', 'against')}
          <SignalMenu
            label={t('scatter.x-axis', 'X axis: {{name}}', { name: x })}
            {...{ names, chosen: x }}
            onChoose={(xSignal) => onChange({ xSignal, ySignal: xSignal === y ? x : y })}
          />
        </>
      )}
      <Button
        size="sm"
        fill="text"
        variant={showPairs ? 'primary' : 'secondary'}
        icon="gf-grid"
        className={styles.last}
        aria-pressed={showPairs}
        onClick={() => onChange({ showPairs: !showPairs })}
      >
        {t('scatter.all-pairs', 'All pairs')}
      </Button>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    height: PICKER_HEIGHT,
    overflow: 'hidden',
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
  }),
  last: css({ marginLeft: 'auto' }),
});
