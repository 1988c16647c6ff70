import { useLayoutEffect, useState } from 'react';
import type { Plot, UPlotConfigBuilder } from '../../../ui/plot/plotLibrary';

/** Places across and down: fine enough for smooth lines, few enough to be scored in a few milliseconds. */
const COLUMNS = 64;
const ROWS = 40;

/** A grid of places over a plot. */
export interface GridOnPlot {
  /** Names what the axes show: grids with equal keys are equal. */
  readonly key: string;
  /** Values at the middles of the columns, from left to right, and of the rows, from top to bottom. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The grid over what a plot shows now; none before it has drawn. On a logarithmic axis the values are so, too. */
export function useGridOnPlot(config: UPlotConfigBuilder): GridOnPlot | undefined {
  const [found, setFound] = useState<{ config: UPlotConfigBuilder; grid: GridOnPlot }>();
  useLayoutEffect(() => {
    config.addHook('draw', (plot) =>
      setFound((before) => {
        const isSame = before?.config === config && before.grid.key === gridKey(plot);
        return isSame ? before : { config, grid: gridOn(plot) };
      })
    );
  }, [config]);
  return found?.config === config ? found.grid : undefined;
}

/** What the axes of a plot show. */
export function gridKey({ scales }: Plot): string {
  return [scales.x, scales.y].map(({ min, max, distr }) => `${min}..${max}/${distr}`).join(' ');
}

function gridOn(plot: Plot): GridOnPlot {
  const { clientWidth: width, clientHeight: height } = plot.over;
  return {
    key: gridKey(plot),
    x: new Float64Array(COLUMNS).map((_, i) => plot.posToVal(((i + 0.5) / COLUMNS) * width, 'x')),
    y: new Float64Array(ROWS).map((_, j) => plot.posToVal(((j + 0.5) / ROWS) * height, 'y')),
  };
}
