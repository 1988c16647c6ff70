import { type DataFrame, getFieldSeriesColor } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import { useCallback } from 'react';
import type { TypicalStyle } from '../../../options/options';
import { isShown } from '../../../ui/plot/fieldStyle';
import type { Plot, UPlotConfigBuilder } from '../../../ui/plot/plotLibrary';
import { useDrawHook } from '../../../ui/plot/useDrawHook';
import { drawBand } from './drawBand';
import { drawTypical } from './drawTypical';
import type { TypicalValues } from './typicalValues';

interface Props {
  config: UPlotConfigBuilder;
  /** Whose rows the typical values name: field 0 is the time, field 1 + i signal i. */
  frame: DataFrame;
  style: TypicalStyle;
  /** One a signal; none: nothing is drawn. */
  typical: readonly TypicalValues[];
}

/** Draws what is typical of each signal: a dashed line above the signals' lines, or a band behind them. */
export function TypicalPlugin({ config, frame, style, typical }: Props): null {
  const theme = useTheme2();
  const drawLines = useCallback(
    (plot: Plot) => {
      // The signal's own colour would drown in its own noise.
      const color = theme.colors.text.maxContrast;
      shownOnly(typical, frame).forEach(({ signal, values }) =>
        drawTypical(plot, { series: signal + 1, time: frame.fields[0].values, values, color })
      );
    },
    [frame, typical, theme]
  );
  const drawBands = useCallback(
    (plot: Plot) =>
      shownOnly(typical, frame).forEach(({ signal, low, high }) => {
        const { color } = getFieldSeriesColor(frame.fields[signal + 1], theme);
        drawBand(plot, { series: signal + 1, time: frame.fields[0].values, low, high, color });
      }),
    [frame, typical, theme]
  );
  useDrawHook(config, 'above', style === 'line' ? drawLines : drawNothing);
  useDrawHook(config, 'behind', style === 'band' ? drawBands : drawNothing);
  return null;
}

function shownOnly(typical: readonly TypicalValues[], frame: DataFrame): readonly TypicalValues[] {
  return typical.filter(({ signal }) => isShown(frame.fields[signal + 1]));
}

function drawNothing(): void {}
