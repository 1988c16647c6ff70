import type { MarkerShape, SignalMarkers } from './markers';
import { pixelRatio, Plot } from '../plot/plotLibrary';
import { Position, thinMarkers } from './thinMarkers';

/** Half the width of a marker, CSS pixels; the smaller where markers would otherwise paint over the line. */
const RADIUS = 3.5;
const SMALL_RADIUS = 2;

/** Closed shapes in one path: the time to add one grows with the number of those before it. */
const SHAPES_A_PATH = 64;

/** Draws a signal's markers on top of its line, inside the plotting area only. */
export function drawMarkers(plot: Plot, { signal, samples, color, shape }: SignalMarkers, ring: string): void {
  const { ctx, bbox } = plot;
  const ratio = pixelRatio(plot);
  const all = positions(plot, signal + 1, samples);
  const radius = markerRadius(all.length, bbox.width / ratio) * ratio;
  const points = thinMarkers(all, ratio);
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left - radius, bbox.top - radius, bbox.width + 2 * radius, bbox.height + 2 * radius);
  ctx.clip();
  // A ring in the background's colour keeps neighbours apart and the marker off its own line.
  ctx.lineWidth = 2 * ratio;
  ctx.strokeStyle = ring;
  ctx.fillStyle = color;
  for (let i = 0; i < points.length; i += SHAPES_A_PATH) {
    ctx.beginPath();
    points.slice(i, i + SHAPES_A_PATH).forEach(([x, y]) => tracers[shape](ctx, x, y, radius));
    ctx.stroke();
    ctx.fill();
  }
  ctx.restore();
}

/** Small if markers would not fit into the width, were they side by side. */
function markerRadius(nMarkers: number, width: number): number {
  return nMarkers * 2 * RADIUS > width ? SMALL_RADIUS : RADIUS;
}

function positions(plot: Plot, series: number, samples: readonly number[]): Position[] {
  const { scale = 'y' } = plot.series[series];
  const { min = -Infinity, max = Infinity } = plot.scales.x;
  const [time, values] = [plot.data[0], plot.data[series]];
  return samples
    .filter((sample) => time[sample] >= min && time[sample] <= max)
    .map((sample) => [plot.valToPos(time[sample], 'x', true), plot.valToPos(values[sample] ?? NaN, scale, true)]);
}

type Tracer = (ctx: CanvasRenderingContext2D, x: number, y: number, radius: number) => void;

const tracers: Readonly<Record<MarkerShape, Tracer>> = {
  circle: (ctx, x, y, radius) => {
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
  },
  diamond: (ctx, x, y, radius) => tracePolygon(ctx, x, y, radius * 1.25, 4, -Math.PI / 2),
  triangle: (ctx, x, y, radius) => tracePolygon(ctx, x, y, radius * 1.3, 3, -Math.PI / 2),
  square: (ctx, x, y, radius) => tracePolygon(ctx, x, y, radius * 1.25, 4, -Math.PI / 4),
};

/** A regular polygon; `start` is the angle of its first corner, in radians clockwise from the right. */
function tracePolygon(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  corners: number,
  start: number
): void {
  for (let corner = 0; corner < corners; corner++) {
    const angle = start + (corner * 2 * Math.PI) / corners;
    const [cornerX, cornerY] = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    if (corner === 0) {
      ctx.moveTo(cornerX, cornerY);
    } else {
      ctx.lineTo(cornerX, cornerY);
    }
  }
  ctx.closePath();
}
