import type { Detection, Samples } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { whyNotJudged } from '../labels/whyNotJudged';
import { pixelRatio, type Plot } from '../../ui/plot/plotLibrary';

/** An interval that was not over when the data were asked for. Epoch milliseconds. */
export interface UnfinishedInterval {
  readonly from: number;
  readonly to: number;
}

/** CSS pixels: least width that can be seen, distance of two strokes. A wider one would claim time that was judged. */
const MIN_WIDTH = 1;
const STROKES = 6;

/** The interval of the newest sample, if it was not over; a sample's time is its start or its end. */
export function unfinishedInterval(samples: Samples, detection?: Detection): UnfinishedInterval | undefined {
  const newest = samples.time.length - 1;
  if (!detection || whyNotJudged(samples, detection, newest) !== 'unfinished') {
    return undefined;
  }
  const time = samples.time[newest];
  const step = typicalStep(samples.time);
  return samples.stamp === 'end' ? { from: time - step, to: time } : { from: time, to: time + step };
}

/** Hatches the time of the newest sample that is not judged, because its interval is not over. */
export function drawUnfinished(plot: Plot, { from, to }: UnfinishedInterval, color: string): void {
  const { ctx, bbox } = plot;
  const ratio = pixelRatio(plot);
  const right = Math.min(bbox.left + bbox.width, plot.valToPos(to, 'x', true));
  const left = Math.max(bbox.left, Math.min(plot.valToPos(from, 'x', true), right - MIN_WIDTH * ratio));
  if (right <= left) {
    return;
  }
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, bbox.top, right - left, bbox.height);
  ctx.clip();
  ctx.beginPath();
  // Strokes that rise to the right, from the lower left corner on, as far as the upper right one is crossed.
  for (let y = bbox.top; y < bbox.top + bbox.height + (right - left); y += STROKES * ratio) {
    ctx.moveTo(left, y);
    ctx.lineTo(right, y - (right - left));
  }
  ctx.lineWidth = ratio;
  ctx.strokeStyle = color;
  ctx.stroke();
  ctx.restore();
}
