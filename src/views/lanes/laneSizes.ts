import { MIN_GUTTER } from '../../ui/plot/gutter';

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
export const MIN_CELL = 8;

/** A row is at least as high as its name's letters. */
const MIN_ROW = 12;

/** The line above the groups, and the one above the signals of a group. */
export const HEADING_HEIGHT = 14;

/** How many rows there are, and how many headings between them. */
export interface LaneCount {
  readonly nRows: number;
  readonly nHeadings: number;
}

/** What all rows need. */
export function lanesHeight({ header, row }: LaneSizes, { nRows, nHeadings }: LaneCount): number {
  return header + nRows * row + nHeadings * HEADING_HEIGHT;
}

/** What all rows need at least. */
export function leastLanesHeight(count: LaneCount): number {
  return lanesHeight({ ...compactLanes, row: MIN_ROW }, count);
}

/** Rows grow by as much where there is more room than they need. */
const MAX_EXTRA = 24;

/** Full if there is room for all rows, or no room for names left of them; higher if there is still more room, lower if there is less. */
export function laneSizes(height: number, count: LaneCount, gutter: number): LaneSizes {
  const { nRows, nHeadings } = count;
  const spare = height - lanesHeight(fullLanes, count);
  if (spare < 0 && gutter >= MIN_GUTTER) {
    const room = Math.floor((height - nHeadings * HEADING_HEIGHT) / Math.max(1, nRows));
    const row = Math.min(compactLanes.row, Math.max(MIN_ROW, room));
    return { ...compactLanes, row, track: row };
  }
  const extra = Math.min(MAX_EXTRA, Math.max(0, Math.floor((spare - TICKS_HEIGHT) / Math.max(1, nRows))));
  return { ...fullLanes, row: fullLanes.row + extra, track: fullLanes.track + extra };
}
