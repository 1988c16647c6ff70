import { useTheme2 } from '@grafana/ui';
import { useCallback } from 'react';
import { drawLabels, drawShades, IncidentsOnTime } from './drawIncidents';
import type { Plot, UPlotConfigBuilder } from './plotLibrary';
import { useDrawHook } from './useDrawHook';

interface Props extends IncidentsOnTime {
  config: UPlotConfigBuilder;
}

/** Shades incidents and says above the plot what they are. */
export function IncidentsPlugin({ config, incidents, interval }: Props): null {
  const theme = useTheme2();
  const shade = useCallback(
    (plot: Plot) => drawShades(plot, { incidents, interval }, theme),
    [incidents, interval, theme]
  );
  const label = useCallback(
    (plot: Plot) => drawLabels(plot, { incidents, interval }, theme),
    [incidents, interval, theme]
  );
  useDrawHook(config, 'behind', shade);
  useDrawHook(config, 'above', label);
  return null;
}
