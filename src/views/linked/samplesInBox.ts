import type { DataFrame } from '@grafana/data';

/** A box around points of the scatter plot, in the values of its axes; the limits belong to it. */
export interface SignalBox {
  /** Fields of `PreparedSamples.frame` on the axes. */
  readonly fields: readonly [x: number, y: number];
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
}

/** The samples whose points lie in a box, ascending; none if the frame has no such fields (any more). */
export function samplesInBox({ fields }: DataFrame, box: SignalBox): number[] {
  const [x, y] = box.fields.map((field) => fields.at(field)?.values ?? []);
  const samples: number[] = [];
  for (let sample = 0; sample < Math.min(x.length, y.length); sample++) {
    if (isWithin(x[sample], box.x) && isWithin(y[sample], box.y)) {
      samples.push(sample);
    }
  }
  return samples;
}

/** A missing value (null, NaN) is nowhere. */
function isWithin(value: number | null, [from, to]: readonly [number, number]): boolean {
  return value !== null && value >= from && value <= to;
}
