import { LEAST_GUTTER } from '../../ui/plot/gutter';

/** Sizes of rows and what is around them, CSS pixels. */
export interface LaneSizes {
  /** The line above the rows. */
  readonly header: number;
  readonly row: number;
  /** The part of a row that has the bars; its name is above it, or left of it if it is as high as the row. */
  readonly track: number;
}

/** Name and part in the incident above each track. */
export const fullLanes: LaneSizes = { header: 20, row: 28, track: 13 };

/** Names left of the tracks, below the names of the axis above. */
export const compactLanes: LaneSizes = { header: 0, row: 17, track: 17 };

export const TICKS_HEIGHT = 18;

/** A cell is at least this wide, so that it can be pointed at. */
export const LEAST_CELL = 8;

/** What all rows need. */
export function lanesHeight({ header, row }: LaneSizes, nRows: number): number {
  return header + nRows * row;
}

/** Rows grow by as much where there is more room than they need. */
const MOST_EXTRA = 24;

/** Full if there is room for all rows, or no room for names left of them; higher if there is still more room. */
export function laneSizes(height: number, nRows: number, gutter: number): LaneSizes {
  const spare = height - lanesHeight(fullLanes, nRows);
  if (spare < 0 && gutter >= LEAST_GUTTER) {
    return compactLanes;
  }
  const extra = Math.min(MOST_EXTRA, Math.max(0, Math.floor((spare - TICKS_HEIGHT) / Math.max(1, nRows))));
  return { ...fullLanes, row: fullLanes.row + extra, track: fullLanes.track + extra };
}
