import { useLayoutEffect, useRef } from 'react';
import type { Plot, UPlotConfigBuilder } from './plotLibrary';

/** `behind`: under grid and lines; `above`: on top of them. */
type Layer = 'behind' | 'above';

const hooks = { behind: 'drawClear', above: 'draw' } as const;

/**
 * Lets a component draw on the plot of a configuration. The newest `draw` is used at each redraw of the plot; a new
 * `draw` (memoise it) redraws at once.
 */
export function useDrawHook(config: UPlotConfigBuilder, layer: Layer, draw: (plot: Plot) => void): void {
  const plotRef = useRef<Plot | null>(null);
  const drawRef = useRef(draw);

  useLayoutEffect(() => {
    config.addHook('init', (plot) => {
      plotRef.current = plot;
    });
    config.addHook('destroy', () => {
      plotRef.current = null;
    });
    config.addHook(hooks[layer], (plot) => drawRef.current(plot));
  }, [config, layer]);

  useLayoutEffect(() => {
    drawRef.current = draw;
    plotRef.current?.redraw(false, false);
  }, [draw]);
}
