import { useTheme2 } from '@grafana/ui';
import { useCallback } from 'react';
import { drawShades, type IncidentsOnTime } from './drawIncidents';
import type { Plot, UPlotConfigBuilder } from '../../../ui/plot/plotLibrary';
import { useDrawHook } from '../../../ui/plot/useDrawHook';

interface Props {
  config: UPlotConfigBuilder;
  /** Memoise it: a new object is drawn at once. */
  onTime: IncidentsOnTime;
}

/** Shades incidents. */
export function IncidentsPlugin({ config, onTime }: Props): null {
  const theme = useTheme2();
  const shade = useCallback((plot: Plot) => drawShades(plot, onTime, theme), [onTime, theme]);
  useDrawHook(config, 'behind', shade);
  return null;
}
