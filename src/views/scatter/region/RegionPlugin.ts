import { useTheme2 } from '@grafana/ui';
import { useCallback } from 'react';
import type { Plot, UPlotConfigBuilder } from '../../../ui/plot/plotLibrary';
import { useDrawHook } from '../../../ui/plot/useDrawHook';
import type { ViewProps } from '../../../session/viewProps';
import type { ChosenAxes } from '../chooseAxes';
import { drawRegion } from './drawRegion';
import { gridKey, useGridOnPlot } from './useGridOnPlot';
import { useRegion } from './useRegion';

interface Props {
  config: UPlotConfigBuilder;
  axes: Pick<ChosenAxes, 'x' | 'y'>;
  view: ViewProps;
}

/** Draws behind the points what the forest thinks of each place. Worked out between frames: it never holds up the page. */
export function RegionPlugin({ config, axes, view }: Props): null {
  const theme = useTheme2();
  const region = useRegion(useGridOnPlot(config), axes, view);
  const draw = useCallback(
    (plot: Plot) => {
      // The axes may have moved on while the region was worked out.
      if (region?.input.grid.key === gridKey(plot)) {
        drawRegion(plot, region, theme);
      }
    },
    [region, theme]
  );
  useDrawHook(config, 'behind', draw);
  return null;
}
