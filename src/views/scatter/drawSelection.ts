import type { GrafanaTheme2 } from '@grafana/data';
import type { SignalBox } from '../linked/samplesInBox';
import { pixelRatio, type Plot } from '../../ui/plot/plotLibrary';

/** CSS pixels. */
const RADIUS = 7;

const BOX_OPACITY = 0.12;

/** The box that was drawn around points, as long as it is not cleared. */
export function drawBox(plot: Plot, { x, y }: SignalBox, theme: GrafanaTheme2): void {
  const { ctx, bbox } = plot;
  const [left, right] = x.map((value) => plot.valToPos(value, 'x', true));
  const [bottom, top] = y.map((value) => plot.valToPos(value, 'y', true));
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.beginPath();
  ctx.rect(left, top, right - left, bottom - top);
  ctx.fillStyle = ctx.strokeStyle = theme.colors.primary.text;
  ctx.globalAlpha = BOX_OPACITY;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.lineWidth = pixelRatio(plot);
  ctx.stroke();
  ctx.restore();
}

/** Rings around the points of an incident that is looked at elsewhere. */
export function drawRings(
  plot: Plot,
  values: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  samples: readonly number[],
  theme: GrafanaTheme2
): void {
  const { ctx } = plot;
  const ratio = pixelRatio(plot);
  ctx.save();
  ctx.strokeStyle = theme.colors.primary.text;
  ctx.lineWidth = 1.5 * ratio;
  for (const sample of samples) {
    ctx.beginPath();
    ctx.arc(
      plot.valToPos(values.x[sample], 'x', true),
      plot.valToPos(values.y[sample], 'y', true),
      RADIUS * ratio,
      0,
      2 * Math.PI
    );
    ctx.stroke();
  }
  ctx.restore();
}
