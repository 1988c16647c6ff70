import type { DataFrame } from '@grafana/data';
import { pixelRatio, type Plot } from '../../../ui/plot/plotLibrary';
import { type Area, chooseMarkers } from './chooseMarkers';
import type { SignalMarkers } from './markers';
import { ShapePainter } from './shapes';

/** Half the width of a marker, CSS pixels; the smaller where markers would otherwise paint over the line. */
const RADIUS = 3.5;
const SMALL_RADIUS = 2;

/** The width of a ring, half of it hidden by its marker, in radii of the marker. */
const RING = 0.5;

/** So many markers run into one red area: of those that would fill the same place one is enough. */
const CROWD = 5000;

/**
 * Draws a signal's markers on top of its line, inside the plotting area only.
 *
 * @param frame - Whose rows the markers name: field 0 is the time, field 1 + i signal i.
 */
export function drawMarkers(plot: Plot, frame: DataFrame, marker: SignalMarkers, ring: string): void {
  const { ctx, bbox } = plot;
  const ratio = pixelRatio(plot);
  const rows = shownRows(plot, frame, marker.samples);
  const radius = markerRadius(rows.length, bbox.width / ratio) * ratio;
  const area = withMargin(bbox, radius);
  const isCrowd = rows.length > CROWD;
  const isChosen = chooseMarkers(area, isCrowd ? 2 * radius : radius / 2);
  ctx.save();
  ctx.beginPath();
  ctx.rect(area.left, area.top, area.width, area.height);
  ctx.clip();
  // The ring keeps neighbours apart and the marker off its own line; a crowd is an area.
  ctx.lineWidth = RING * radius;
  ctx.strokeStyle = ring;
  ctx.fillStyle = marker.color;
  const painter = new ShapePainter(ctx, marker.shape, radius, !isCrowd);
  const { scale = 'y' } = plot.series[marker.signal + 1];
  const [time, values] = [frame.fields[0].values, frame.fields[marker.signal + 1].values];
  for (const row of rows) {
    const x = plot.valToPos(time[row], 'x', true);
    const y = plot.valToPos(values[row], scale, true);
    if (isChosen(x, y)) {
      painter.add(x, y);
    }
  }
  painter.finish();
  ctx.restore();
}

/** Small if markers would not fit into the width, were they side by side. */
function markerRadius(nMarkers: number, width: number): number {
  return nMarkers * 2 * RADIUS > width ? SMALL_RADIUS : RADIUS;
}

function withMargin({ left, top, width, height }: Area, margin: number): Area {
  return { left: left - margin, top: top - margin, width: width + 2 * margin, height: height + 2 * margin };
}

function shownRows(plot: Plot, frame: DataFrame, rows: readonly number[]): readonly number[] {
  const { min = -Infinity, max = Infinity } = plot.scales.x;
  const time = frame.fields[0].values;
  return rows.filter((row) => time[row] >= min && time[row] <= max);
}
