import type { GrafanaTheme2 } from '@grafana/data';
import { pixelRatio, Plot } from '../../ui/plot/plotLibrary';
import type { Run } from './sampleRuns';

/** CSS pixels: least width of a mark, and height of the strip at the foot of the plot. */
const MIN_WIDTH = 2;
const STRIP = 4;

const OPACITY = 0.16;

interface ChosenOnTime {
  readonly runs: readonly Run[];
  /** Epoch milliseconds of each sample. */
  readonly time: Float64Array;
  /** Usual distance of two samples, milliseconds. */
  readonly interval: number;
}

/** Tints the time of chosen samples, and underlines it at the foot of the plot so that single ones are seen, too. */
export function drawChosen(plot: Plot, { runs, time, interval }: ChosenOnTime, theme: GrafanaTheme2): void {
  const { ctx, bbox } = plot;
  const ratio = pixelRatio(plot);
  const bars = runs
    .map(([first, last]) => {
      const from = Math.max(bbox.left, plot.valToPos(time[first] - interval / 2, 'x', true));
      const to = Math.min(bbox.left + bbox.width, plot.valToPos(time[last] + interval / 2, 'x', true));
      return { from, width: to - from };
    })
    .filter(({ width }) => width > 0);
  ctx.save();
  ctx.fillStyle = theme.colors.primary.text;
  ctx.beginPath();
  bars.forEach(({ from, width }) => ctx.rect(from, bbox.top, Math.max(width, MIN_WIDTH * ratio), bbox.height));
  ctx.globalAlpha = OPACITY;
  ctx.fill();
  ctx.beginPath();
  bars.forEach(({ from, width }) =>
    ctx.rect(from, bbox.top + bbox.height - STRIP * ratio, Math.max(width, MIN_WIDTH * ratio), STRIP * ratio)
  );
  ctx.globalAlpha = 1;
  ctx.fill();
  ctx.restore();
}
