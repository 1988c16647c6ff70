import { pixelRatio, Plot } from '../../../ui/plot/plotLibrary';

/** The typical values of one signal, one a sample (NaN = unknown). */
interface TypicalLine {
  readonly series: number;
  /** When each sample is. */
  readonly time: ArrayLike<number>;
  readonly values: Float64Array;
  readonly color: string;
}

/** Draws what is typical as a dashed line; typical values change slowly, so one point a pixel is enough. */
export function drawTypical(plot: Plot, { series, time, values, color }: TypicalLine): void {
  const { ctx, bbox } = plot;
  const ratio = pixelRatio(plot);
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.beginPath();
  tracePath(plot, { series, time, values });
  ctx.setLineDash([4 * ratio, 4 * ratio]);
  ctx.lineWidth = 1.5 * ratio;
  ctx.globalAlpha = 0.6;
  ctx.strokeStyle = color;
  ctx.stroke();
  ctx.restore();
}

function tracePath(plot: Plot, { series, time, values }: Omit<TypicalLine, 'color'>): void {
  const { scale = 'y' } = plot.series[series];
  let last = NaN;
  values.forEach((value, sample) => {
    const x = plot.valToPos(time[sample], 'x', true);
    const y = plot.valToPos(value, scale, true);
    if (Number.isNaN(y)) {
      last = NaN;
    } else if (Number.isNaN(last)) {
      plot.ctx.moveTo(x, y);
      last = x;
    } else if (x - last >= 1) {
      plot.ctx.lineTo(x, y);
      last = x;
    }
  });
}
