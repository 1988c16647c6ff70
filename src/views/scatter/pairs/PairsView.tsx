import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../../i18n/t';
import type { Options } from '../../../options/options';
import type { ViewProps } from '../../../session/viewProps';
import { PairPlot } from './PairPlot';

/** More signals would make plots that nobody can read. */
const MAX_SIGNALS = 5;

/** Height of the line that says what was left out, CSS pixels, and of the gap between plots. */
const NOTICE_HEIGHT = 20;
const GAP = 4;

interface Props extends Pick<ViewProps, 'prepared' | 'detection' | 'width' | 'height'> {
  /** A pair is to be seen large. */
  onChoose: (pair: Pick<Options, 'xSignal' | 'ySignal'>) => void;
}

/** Every pair of signals once: the lower half of a matrix, in which a row is a y axis and a column an x axis. */
export function PairsView({ prepared, detection, width, height, onChoose }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const names = prepared.samples.signals.map(({ name }) => name);
  const shown = names.slice(0, MAX_SIGNALS);
  const nLeftOut = names.length - shown.length;
  const n = shown.length - 1;
  const room = height - (nLeftOut > 0 ? NOTICE_HEIGHT : 0);
  const size = { width: (width - (n - 1) * GAP) / n, height: (room - (n - 1) * GAP) / n };
  const tracks = `repeat(${n}, minmax(0, 1fr))`;
  return (
    <>
      {nLeftOut > 0 && <p className={styles.notice}>{describeLeftOut(names.slice(MAX_SIGNALS))}</p>}
      <div className={styles.matrix} style={{ height: room, gridTemplate: `${tracks} / ${tracks}` }}>
        {shown.flatMap((ySignal, y) =>
          shown.slice(0, y).map((xSignal, x) => (
            <div key={`${x} ${y}`} style={{ gridRow: y, gridColumn: x + 1 }}>
              <PairPlot
                {...{ prepared, detection, xSignal, ySignal, x, y }}
                {...size}
                onChoose={() => onChoose({ xSignal, ySignal })}
              />
            </div>
          ))
        )}
      </div>
    </>
  );
}

function describeLeftOut(names: readonly string[]): string {
  return t('scatter.left-out', '', {
    count: names.length,
    names: names.join(', '),
    defaultValue_one: '{{count, number}} signal is left out; choose it as a pair to see it: {{names}}',
    defaultValue_other: '{{count, number}} signals are left out; choose them as a pair to see them: {{names}}',
  });
}

const getStyles = (theme: GrafanaTheme2) => ({
  matrix: css({ display: 'grid', gap: GAP }),
  notice: css({
    height: NOTICE_HEIGHT,
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
  }),
});
