import { pixelRatio, type Plot } from '../../../ui/plot/plotLibrary';
import type { AnnotationMark } from '../../../features/annotations/readAnnotations';

const REGION_OPACITY = 0.1;

/** Shades regions, behind the lines. A saved incident is shaded already. */
export function drawRegions(plot: Plot, marks: readonly AnnotationMark[]): void {
  const { ctx, bbox } = plot;
  insidePlot(plot, () => {
    ctx.globalAlpha = REGION_OPACITY;
    for (const { from, to, color, isIncident } of marks) {
      if (to > from && !isIncident) {
        const left = plot.valToPos(from, 'x', true);
        ctx.fillStyle = color;
        ctx.fillRect(left, bbox.top, plot.valToPos(to, 'x', true) - left, bbox.height);
      }
    }
  });
}

/** A dashed line at each moment, and at both ends of each region. */
export function drawEdges(plot: Plot, marks: readonly AnnotationMark[]): void {
  const { ctx, bbox } = plot;
  const ratio = pixelRatio(plot);
  insidePlot(plot, () => {
    ctx.lineWidth = ratio;
    ctx.setLineDash([3 * ratio, 3 * ratio]);
    for (const { from, to, color } of marks) {
      ctx.strokeStyle = color;
      ctx.beginPath();
      for (const time of new Set([from, to])) {
        const x = Math.round(plot.valToPos(time, 'x', true)) + 0.5;
        ctx.moveTo(x, bbox.top);
        ctx.lineTo(x, bbox.top + bbox.height);
      }
      ctx.stroke();
    }
  });
}

function insidePlot({ ctx, bbox }: Plot, draw: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  draw();
  ctx.restore();
}
