import type { PointGroup } from './groupPoints';

/** Up to so many points each one is drawn. */
const MAX_WHOLE = 16_384;

/** Cells of the plot, about as large as a point, and how many points a cell shows: more would not change its colour. */
const COLUMNS = 192;
const ROWS = 96;
const POINTS_A_CELL = 2;

/** The points of a group that a plot has to draw so that it looks as if it drew all; all of them if there are few. */
export function thinPoints(group: PointGroup): PointGroup {
  const { label, x, y, samples } = group;
  if (samples.length <= MAX_WHOLE) {
    return group;
  }
  const columnOf = cellOf(x, COLUMNS);
  const rowOf = cellOf(y, ROWS);
  const counts = new Uint8Array(COLUMNS * ROWS);
  const thinned: PointGroup & { samples: number[] } = { label, x: [], y: [], samples: [] };
  for (let i = 0; i < samples.length; i++) {
    const cell = rowOf(y[i]) * COLUMNS + columnOf(x[i]);
    if (counts[cell] < POINTS_A_CELL) {
      counts[cell]++;
      thinned.x.push(x[i]);
      thinned.y.push(y[i]);
      thinned.samples.push(samples[i]);
    }
  }
  return thinned;
}

/** Cuts the range of the values into equal parts and says in which one a value is. */
function cellOf(values: readonly number[], nCells: number): (value: number) => number {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    lowest = Math.min(lowest, values[i]);
    highest = Math.max(highest, values[i]);
  }
  const perUnit = highest > lowest ? nCells / (highest - lowest) : 0;
  return (value) => Math.min(nCells - 1, Math.floor((value - lowest) * perUnit));
}
