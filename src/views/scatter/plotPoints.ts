import { GrafanaTheme2 } from '@grafana/data';
import { pixelRatio, Plot, UPlotConfigBuilder } from '../../ui/plot/plotLibrary';
import { drawPoints } from './drawPoints';
import { DRAWING_ORDER } from './groupPoints';
import { nearestPoint, PointIndex, PointPositions } from './nearestPoint';

/** How far from the pointer a point may be and still be meant, CSS pixels. */
const REACH = 30;

/** Diameter of the ring around the point under the pointer, CSS pixels. */
const RING = 14;

/** Draws the points and finds the one under the pointer. Places are noted while drawing: hovering compares numbers only. */
export function addPoints(builder: UPlotConfigBuilder, theme: GrafanaTheme2): void {
  const positions: PointPositions[] = [];
  let hovered: PointIndex | undefined;

  builder.addHook('drawSeries', (plot, series) => {
    const group = series - 1;
    positions[group] = placePoints(plot, series);
    drawPoints(plot.ctx, positions[group], DRAWING_ORDER[group], pixelRatio(plot), theme);
  });

  builder.setCursor({
    drag: { x: true, y: true, setScale: false },
    // Asked for each series in turn, the first one is number 1.
    dataIdx: (plot, series) => {
      hovered = series === 1 ? pointAtCursor(plot, positions) : hovered;
      return hovered?.group === series - 1 ? hovered.index : null;
    },
    points: { size: RING, width: 2, stroke: theme.colors.text.maxContrast, fill: 'transparent' },
    focus: { prox: REACH, dist: () => 0 },
  });
}

function placePoints(plot: Plot, series: number): PointPositions {
  // uPlot's types only know series that share their x.
  const [x, y] = plot.data[series] as unknown as [x: number[], y: number[]];
  return {
    x: Float64Array.from(x, (value) => plot.valToPos(value, 'x', true)),
    y: Float64Array.from(y, (value) => plot.valToPos(value, 'y', true)),
  };
}

function pointAtCursor(plot: Plot, positions: readonly PointPositions[]): PointIndex | undefined {
  const { left = -1, top = -1 } = plot.cursor;
  const ratio = pixelRatio(plot);
  return nearestPoint(positions, left * ratio + plot.bbox.left, top * ratio + plot.bbox.top, REACH * ratio);
}
