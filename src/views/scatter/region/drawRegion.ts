import type { GrafanaTheme2 } from '@grafana/data';
import type { ContourMultiPolygon } from 'd3-contour';
import { labelColor } from '../../labels/label';
import { pixelRatio, type Plot } from '../../../ui/plot/plotLibrary';
import type { RegionShapes } from './regionSteps';

/** Each level makes what is inside a little darker (or, in the dark theme, lighter). */
const SHADE = 0.015;
const FLAGGED_SHADE = 0.045;

/** Dashes and gaps of the boundary, CSS pixels: told from grid lines without its colour. */
const DASHES = [6, 3];

/** Shades the plot by how strange the forest finds a place, and draws where the anomalies begin. */
export function drawRegion(plot: Plot, { levels, flagged }: RegionShapes, theme: GrafanaTheme2): void {
  const { ctx } = plot;
  ctx.save();
  ctx.fillStyle = theme.colors.text.primary;
  ctx.globalAlpha = SHADE;
  levels.forEach((level) => fill(plot, level));
  if (flagged) {
    ctx.fillStyle = ctx.strokeStyle = labelColor('anomaly', theme);
    ctx.globalAlpha = FLAGGED_SHADE;
    fill(plot, flagged);
    ctx.globalAlpha = 1;
    ctx.lineWidth = pixelRatio(plot);
    ctx.setLineDash(DASHES.map((length) => length * pixelRatio(plot)));
    strokeInside(plot, flagged);
  }
  ctx.restore();
}

function fill(plot: Plot, polygons: ContourMultiPolygon): void {
  plot.ctx.beginPath();
  for (const ring of polygons.coordinates.flat()) {
    ring.forEach(([x, y], i) => place(plot, x, y, i === 0));
    plot.ctx.closePath();
  }
  plot.ctx.fill('evenodd');
}

/** A ring also runs along the edge of the plot, where no boundary is. */
function strokeInside(plot: Plot, polygons: ContourMultiPolygon): void {
  plot.ctx.beginPath();
  for (const ring of polygons.coordinates.flat()) {
    let isAway = true;
    for (const [x, y] of ring) {
      const isEdge = x <= 0 || x >= 1 || y <= 0 || y >= 1;
      if (!isEdge) {
        place(plot, x, y, isAway);
      }
      isAway = isEdge;
    }
  }
  plot.ctx.stroke();
}

function place({ ctx, bbox }: Plot, x: number, y: number, isStart: boolean): void {
  const left = bbox.left + x * bbox.width;
  const top = bbox.top + y * bbox.height;
  if (isStart) {
    ctx.moveTo(left, top);
  } else {
    ctx.lineTo(left, top);
  }
}
