import { GrafanaTheme2 } from '@grafana/data';
import { Label, labelColor } from '../labels/label';
import { ringColor } from '../../ui/plot/ringColor';
import { PointPositions } from './nearestPoint';

/** Half the width of a point, CSS pixels. */
const RADIUS: Record<Label, number> = { notJudged: 2.5, normal: 2.5, calledNormal: 4, anomaly: 5 };

/** Normal points are drawn faint, so that a crowd shows where it is densest. */
const OPACITY: Record<Label, number> = { notJudged: 0.5, normal: 0.4, calledNormal: 0.8, anomaly: 1 };

type Trace = (ctx: CanvasRenderingContext2D, x: number, y: number, radius: number) => void;

const traceDisc: Trace = (ctx, x, y, radius) => ctx.arc(x, y, radius, 0, 2 * Math.PI);

const traceDiamond: Trace = (ctx, x, y, radius) => {
  ctx.moveTo(x, y - radius);
  ctx.lineTo(x + radius, y);
  ctx.lineTo(x, y + radius);
  ctx.lineTo(x - radius, y);
  ctx.closePath();
};

const TRACE: Record<Label, Trace> = {
  notJudged: traceDisc,
  normal: traceDisc,
  calledNormal: traceDiamond,
  anomaly: traceDiamond,
};

const isHollow = (label: Label): boolean => label === 'notJudged' || label === 'calledNormal';

/** Draws the points of one label: discs, diamonds with a rim for anomalies, hollow ones for what was called normal, rings for what was not judged. */
export function drawPoints(
  ctx: CanvasRenderingContext2D,
  { x, y }: PointPositions,
  label: Label,
  pixelRatio: number,
  theme: GrafanaTheme2
): void {
  const radius = RADIUS[label] * pixelRatio;
  ctx.save();
  ctx.globalAlpha = OPACITY[label];
  ctx.fillStyle = labelColor(label, theme);
  ctx.strokeStyle = label === 'anomaly' ? ringColor(theme) : labelColor(label, theme);
  ctx.lineWidth = pixelRatio;
  for (let i = 0; i < x.length; i++) {
    ctx.beginPath();
    TRACE[label](ctx, x[i], y[i], radius);
    if (!isHollow(label)) {
      ctx.fill();
    }
    if (label !== 'normal') {
      ctx.stroke();
    }
  }
  ctx.restore();
}
