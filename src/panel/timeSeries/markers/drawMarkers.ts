import { Area, chooseMarkers } from './chooseMarkers';
import type { MarkerShape, SignalMarkers } from './markers';
import { pixelRatio, Plot } from '../../plot/plotLibrary';

/** Half the width of a marker, CSS pixels; the smaller where markers would otherwise paint over the line. */
const RADIUS = 3.5;
const SMALL_RADIUS = 2;

/** The width of a ring, half of it hidden by its marker, in radii of the marker. */
const RING = 0.5;

/** So many markers run into one red area: of those that would fill the same place one is enough. */
const CROWD = 5000;

/** Neighbours that are drawn at once: one path with thousands of shapes takes the browser many times as long. */
const SHAPES_A_PATH = 64;

/** Draws a signal's markers on top of its line, inside the plotting area only. */
export function drawMarkers(plot: Plot, { signal, samples, color, shape }: SignalMarkers, ring: string): void {
  const { ctx, bbox } = plot;
  const ratio = pixelRatio(plot);
  const shown = shownRows(plot, samples);
  const radius = markerRadius(shown.length, bbox.width / ratio) * ratio;
  const area = withMargin(bbox, radius);
  const isCrowd = shown.length > CROWD;
  const points = positions(plot, signal + 1, shown, chooseMarkers(area, isCrowd ? 2 * radius : radius / 2));
  ctx.save();
  ctx.beginPath();
  ctx.rect(area.left, area.top, area.width, area.height);
  ctx.clip();
  // The ring keeps neighbours apart and the marker off its own line; a crowd is an area.
  ctx.lineWidth = RING * radius;
  ctx.strokeStyle = ring;
  ctx.fillStyle = color;
  for (let i = 0; i < points.length; i += SHAPES_A_PATH) {
    ctx.beginPath();
    points.slice(i, i + SHAPES_A_PATH).forEach(([x, y]) => tracers[shape](ctx, x, y, radius));
    if (!isCrowd) {
      ctx.stroke();
    }
    ctx.fill();
  }
  ctx.restore();
}

/** Small if markers would not fit into the width, were they side by side. */
function markerRadius(nMarkers: number, width: number): number {
  return nMarkers * 2 * RADIUS > width ? SMALL_RADIUS : RADIUS;
}

function withMargin({ left, top, width, height }: Area, margin: number): Area {
  return { left: left - margin, top: top - margin, width: width + 2 * margin, height: height + 2 * margin };
}

function shownRows(plot: Plot, rows: readonly number[]): readonly number[] {
  const { min = -Infinity, max = Infinity } = plot.scales.x;
  const [time] = plot.data;
  return rows.filter((row) => time[row] >= min && time[row] <= max);
}

function positions(
  plot: Plot,
  series: number,
  rows: readonly number[],
  isChosen: (x: number, y: number) => boolean
): Array<[x: number, y: number]> {
  const { scale = 'y' } = plot.series[series];
  const [time, values] = [plot.data[0], plot.data[series]];
  const chosen: Array<[x: number, y: number]> = [];
  for (const row of rows) {
    const x = plot.valToPos(time[row], 'x', true);
    const y = plot.valToPos(values[row] ?? NaN, scale, true);
    if (isChosen(x, y)) {
      chosen.push([x, y]);
    }
  }
  return chosen;
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

/**
 * A regular polygon; `start` is the angle of its first corner, in radians clockwise from the right. It goes one side
 * beyond its start instead of being closed: Chromium takes the longer to close a shape the more there are in the path.
 */
function tracePolygon(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  corners: number,
  start: number
): void {
  for (let corner = 0; corner <= corners + 1; corner++) {
    const angle = start + (corner * 2 * Math.PI) / corners;
    const [cornerX, cornerY] = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    if (corner === 0) {
      ctx.moveTo(cornerX, cornerY);
    } else {
      ctx.lineTo(cornerX, cornerY);
    }
  }
}
