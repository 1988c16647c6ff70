import type { DataFrame } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import { useCallback } from 'react';
import { drawTypical } from './drawTypical';
import { isShown } from '../plot/fieldStyle';
import type { Plot, UPlotConfigBuilder } from '../plot/plotLibrary';
import { useDrawHook } from '../plot/useDrawHook';

interface Props {
  config: UPlotConfigBuilder;
  /** What is plotted: field 1 + i is signal i. */
  frame: DataFrame;
  /** One array a signal, one value a row of the plot; none: nothing is drawn. */
  typical?: readonly Float64Array[];
}

/** Draws each signal's typical values as a dashed line. */
export function TypicalPlugin({ config, frame, typical }: Props): null {
  // The signal's own colour would drown in its own noise.
  const color = useTheme2().colors.text.maxContrast;
  const draw = useCallback(
    (plot: Plot) =>
      typical?.forEach((values, signal) => {
        const field = frame.fields[signal + 1];
        if (isShown(field)) {
          drawTypical(plot, { series: signal + 1, values, color });
        }
      }),
    [frame, typical, color]
  );
  useDrawHook(config, 'above', draw);
  return null;
}
