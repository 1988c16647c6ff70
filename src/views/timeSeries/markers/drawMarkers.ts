import type { DataFrame, Field } from '@grafana/data';
import { GraphDrawStyle, LineInterpolation } from '@grafana/schema';
import { fieldStyle } from '../../../ui/plot/fieldStyle';
import { pixelRatio, type Plot } from '../../../ui/plot/plotLibrary';
import { type Area, chooseMarkers } from './chooseMarkers';
import type { MarkedStretch } from './markedRows';
import type { SignalMarkers } from './markers';
import { ShapePainter } from './shapes';

/** Half the width of a marker, CSS pixels; the smaller where markers would otherwise paint over the line. */
const RADIUS = 3.5;
const SMALL_RADIUS = 2;

/** The width of a ring, half of it hidden by its marker, in radii of the marker. */
const RING = 0.5;

/** So many markers run into one red area: of those that would fill the same place one is enough. */
const CROWD = 5000;

/** Width of the line over an incident, and of the ring on either side of it, CSS pixels. */
const LINE = 2.5;
const LINE_RING = 1;

/**
 * Draws a signal's markers on top of its line, inside the plotting area only. Where those of an incident would cover each
 * other, the line itself is drawn in their colour, with a marker where the incident starts, peaks and ends.
 *
 * @param frame - Whose rows the markers name: field 0 is the time, field 1 + i signal i.
 */
export function drawMarkers(plot: Plot, frame: DataFrame, marker: SignalMarkers, ring: string): void {
  const { ctx, bbox } = plot;
  const ratio = pixelRatio(plot);
  const place = placeOnPlot(plot, frame, marker.signal);
  const stretches = visibleStretches(plot, frame, marker.stretches);
  const field = frame.fields[marker.signal + 1];
  const hasLine = (fieldStyle(field).drawStyle ?? GraphDrawStyle.Line) === GraphDrawStyle.Line;
  const lines = stretches.filter((stretch) => hasLine && isLine(stretch, place.x, ratio));
  const single = stretches.filter((stretch) => !lines.includes(stretch)).flatMap(({ rows }) => rows);
  const radius = markerRadius(single.length, bbox.width / ratio) * ratio;
  const area = withMargin(bbox, radius);
  ctx.save();
  ctx.beginPath();
  ctx.rect(area.left, area.top, area.width, area.height);
  ctx.clip();
  for (const [color, width] of [[ring, LINE + 2 * LINE_RING] as const, [marker.color, LINE] as const]) {
    ctx.strokeStyle = color;
    ctx.lineWidth = width * ratio;
    lines.forEach(({ rows }) => strokeLine(ctx, rows[0], rows[rows.length - 1], place, field));
  }
  const isCrowd = single.length > CROWD;
  const isChosen = chooseMarkers(area, isCrowd ? 2 * radius : radius / 2);
  // The ring keeps neighbours apart and the marker off its own line; a crowd is an area.
  ctx.lineWidth = RING * radius;
  ctx.strokeStyle = ring;
  ctx.fillStyle = marker.color;
  const painter = new ShapePainter(ctx, marker.shape, radius, !isCrowd);
  for (const row of [...lines.flatMap((stretch) => tellingRows(stretch, place.x, ratio)), ...single]) {
    const [x, y] = [place.x(row), place.y(row)];
    if (isChosen(x, y)) {
      painter.add(x, y);
    }
  }
  painter.finish();
  ctx.restore();
}

/** Where a row of a signal is on the canvas, pixels; NaN where it has no value. */
interface Place {
  readonly x: (row: number) => number;
  readonly y: (row: number) => number;
}

function placeOnPlot(plot: Plot, frame: DataFrame, signal: number): Place {
  const { scale = 'y' } = plot.series[signal + 1];
  const [time, values] = [frame.fields[0].values, frame.fields[signal + 1].values];
  return {
    x: (row) => plot.valToPos(time[row], 'x', true),
    y: (row) => (Number.isFinite(values[row]) ? plot.valToPos(values[row], scale, true) : NaN),
  };
}

/** Whether the markers of an incident would cover each other. */
function isLine({ rows, mayBeLine }: MarkedStretch, x: Place['x'], ratio: number): boolean {
  return mayBeLine && rows.length > 1 && x(rows[rows.length - 1]) - x(rows[0]) < (rows.length - 1) * 2 * RADIUS * ratio;
}

/** The peak, the start and the end, as far as their markers do not cover each other. */
function tellingRows({ rows, peak }: MarkedStretch, x: Place['x'], ratio: number): number[] {
  return [rows[0], rows[rows.length - 1]].reduce(
    (told, row) => (told.every((other) => Math.abs(x(other) - x(row)) >= 2 * RADIUS * ratio) ? [...told, row] : told),
    [peak]
  );
}

/** The signal's line from one row to another as Grafana draws it, steps included; smooth lines are drawn straight. */
function strokeLine(ctx: CanvasRenderingContext2D, first: number, last: number, { x, y }: Place, field: Field): void {
  const { lineInterpolation } = fieldStyle(field);
  ctx.beginPath();
  let before = NaN;
  for (let row = first; row <= last; row++) {
    const [left, top] = [x(row), y(row)];
    if (Number.isNaN(top)) {
      // `undefined`: only other signals have this row.
      before = field.values[row] === undefined ? before : NaN;
      continue;
    }
    if (Number.isNaN(before)) {
      ctx.moveTo(left, top);
    } else {
      if (lineInterpolation === LineInterpolation.StepAfter) {
        ctx.lineTo(left, y(before));
      } else if (lineInterpolation === LineInterpolation.StepBefore) {
        ctx.lineTo(x(before), top);
      }
      ctx.lineTo(left, top);
    }
    before = row;
  }
  ctx.stroke();
}

/** Small if markers would not fit into the width, were they side by side. */
function markerRadius(nMarkers: number, width: number): number {
  return nMarkers * 2 * RADIUS > width ? SMALL_RADIUS : RADIUS;
}

function withMargin({ left, top, width, height }: Area, margin: number): Area {
  return { left: left - margin, top: top - margin, width: width + 2 * margin, height: height + 2 * margin };
}

function visibleStretches(plot: Plot, frame: DataFrame, stretches: readonly MarkedStretch[]): readonly MarkedStretch[] {
  const { min = -Infinity, max = Infinity } = plot.scales.x;
  const time = frame.fields[0].values;
  const isVisible = (row: number): boolean => time[row] >= min && time[row] <= max;
  return stretches.flatMap((stretch) => {
    const rows = stretch.rows.filter(isVisible);
    return rows.length === 0 ? [] : [{ ...stretch, rows, peak: isVisible(stretch.peak) ? stretch.peak : rows[0] }];
  });
}
