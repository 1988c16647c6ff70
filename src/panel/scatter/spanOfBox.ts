import { SampleSpan } from '../text/sampleSpan';
import { PointGroup } from './groupPoints';

/** In the values of the axes; the limits belong to it. */
export interface Box {
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
}

/** The first and the last of the samples whose points lie in a box; none if there are no such points. */
export function spanOfBox(groups: readonly PointGroup[], box: Box): SampleSpan | undefined {
  let [start, end] = [Infinity, -Infinity];
  for (const { x, y, samples } of groups) {
    for (let i = 0; i < samples.length; i++) {
      if (isWithin(x[i], box.x) && isWithin(y[i], box.y)) {
        start = Math.min(start, samples[i]);
        end = Math.max(end, samples[i]);
      }
    }
  }
  return start <= end ? { start, end } : undefined;
}

function isWithin(value: number, [from, to]: readonly [number, number]): boolean {
  return value >= from && value <= to;
}
