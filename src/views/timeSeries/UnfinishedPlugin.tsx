import { useTheme2 } from '@grafana/ui';
import { useCallback } from 'react';
import type { Plot, UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import { useDrawHook } from '../../ui/plot/useDrawHook';
import { drawUnfinished, type UnfinishedInterval } from './drawUnfinished';

interface Props {
  config: UPlotConfigBuilder;
  /** Memoise it: a new one is drawn at once. */
  interval?: UnfinishedInterval;
}

/** Hatches the newest interval while it is not over. */
export function UnfinishedPlugin({ config, interval }: Props): null {
  const color = useTheme2().colors.border.strong;
  const draw = useCallback((plot: Plot) => interval && drawUnfinished(plot, interval, color), [interval, color]);
  useDrawHook(config, 'behind', draw);
  return null;
}
