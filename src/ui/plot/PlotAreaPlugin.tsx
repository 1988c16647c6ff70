import { useLayoutEffect, useRef } from 'react';
import { isSameArea, plotArea, type PlotArea } from './plotArea';
import type { Plot, UPlotConfigBuilder } from './plotLibrary';

/** A plot and where it draws: for what stands beside or over it as elements of the page. */
export interface PlacedPlot {
  readonly plot: Plot;
  readonly area: PlotArea;
}

interface Props {
  config: UPlotConfigBuilder;
  /** Called when the plot has drawn itself in another place or time range than before. */
  onPlace: (placed: PlacedPlot) => void;
}

/** Tells where the plot draws its lines, for that is known only when it has drawn its axes. */
export function PlotAreaPlugin({ config, onPlace }: Props): null {
  const placedRef = useRef<PlacedPlot | undefined>(undefined);

  useLayoutEffect(() => {
    config.addHook('draw', (plot) => {
      const area = plotArea(plot);
      const before = placedRef.current;
      if (before?.plot !== plot || !isSameArea(before.area, area)) {
        placedRef.current = { plot, area };
        onPlace(placedRef.current);
      }
    });
  }, [config, onPlace]);

  return null;
}
