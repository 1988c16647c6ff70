import { useTheme2 } from '@grafana/ui';
import { useCallback } from 'react';
import type { Detection } from '../../detection/detection';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { drawTypical } from './drawTypical';
import { isShown } from '../plot/fieldStyle';
import type { Plot, UPlotConfigBuilder } from '../plot/plotLibrary';
import { useDrawHook } from '../plot/useDrawHook';

interface Props {
  config: UPlotConfigBuilder;
  prepared: PreparedSamples;
  /** None: nothing is drawn. */
  typical?: Detection['typical'];
}

/** Draws each signal's typical values as a dashed line. */
export function TypicalPlugin({ config, prepared, typical }: Props): null {
  // The signal's own colour would drown in its own noise.
  const color = useTheme2().colors.text.maxContrast;
  const draw = useCallback(
    (plot: Plot) =>
      typical?.forEach((values, signal) => {
        const field = prepared.frame.fields[signal + 1];
        if (isShown(field)) {
          drawTypical(plot, { series: signal + 1, values, color });
        }
      }),
    [prepared, typical, color]
  );
  useDrawHook(config, 'above', draw);
  return null;
}
