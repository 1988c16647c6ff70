import { pixelRatio, type Plot } from '../../../ui/plot/plotLibrary';

/** What is usual of one signal: values from `low` to `high`, one each a row of the plot (NaN = unknown). */
interface TypicalBand {
  readonly series: number;
  /** When each row is. */
  readonly time: ArrayLike<number>;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly color: string;
}

/** Enough to be seen under a line, little enough that two bands can be told apart where they cross. */
const OPACITY = 0.18;

interface Edge {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** Fills the band behind the lines. What is typical changes slowly, so one point a pixel is enough. */
export function drawBand(plot: Plot, band: TypicalBand): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.globalAlpha = OPACITY;
  ctx.fillStyle = band.color;
  for (const stretch of stretches(plot, band)) {
    ctx.beginPath();
    stretch.forEach(({ x, high }) => ctx.lineTo(x, high));
    stretch.reverse().forEach(({ x, low }) => ctx.lineTo(x, low));
    ctx.closePath();
    ctx.fill();
  }
  ctx.restore();
}

/** The edges of the band on the canvas, apart where it is unknown. */
function stretches(plot: Plot, { series, time, low, high }: TypicalBand): Edge[][] {
  const { scale = 'y' } = plot.series[series];
  const { top, height } = plot.bbox;
  const all: Edge[][] = [];
  let last = NaN;
  low.forEach((value, row) => {
    if (Number.isNaN(value)) {
      last = NaN;
      return;
    }
    const x = plot.valToPos(time[row], 'x', true);
    if (x - last < pixelRatio(plot)) {
      return;
    }
    if (Number.isNaN(last)) {
      all.push([]);
    }
    const upper = plot.valToPos(high[row], scale, true);
    const lower = plot.valToPos(value, scale, true);
    // A logarithmic scale knows no place for 0 and less: it is below the plot.
    all[all.length - 1].push({ x, high: upper, low: Number.isFinite(lower) ? lower : top + height });
    last = x;
  });
  return all;
}
