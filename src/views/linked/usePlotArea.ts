import { useLayoutEffect } from 'react';
import { isSameArea, plotArea } from '../../ui/plot/plotArea';
import type { UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import { useLinked } from './linked';

/** Tells the other views where a plot over time draws, so that they can be in line with it. */
export function usePlotArea(config: UPlotConfigBuilder): void {
  const { plotArea: shared } = useLinked();
  useLayoutEffect(() => {
    config.addHook('draw', (plot) => {
      const area = plotArea(plot);
      if (!shared.value || !isSameArea(shared.value, area)) {
        shared.next(area);
      }
    });
    return () => shared.next(undefined);
  }, [config, shared]);
}
