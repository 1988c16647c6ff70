/** CSS pixels: the line above the rows, a row, its track, and the line of times below the rows. */
export const HEADER_HEIGHT = 20;
export const ROW_HEIGHT = 30;
export const TRACK_HEIGHT = 14;
export const TICKS_HEIGHT = 18;

/** A cell is at least this wide, so that it can be pointed at. */
export const LEAST_CELL = 8;

/** What all rows need below a time series. */
export function lanesHeight(nRows: number): number {
  return HEADER_HEIGHT + nRows * ROW_HEIGHT;
}
