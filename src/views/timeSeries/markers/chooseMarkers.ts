/** An area of the canvas, pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Chooses of markers that all but cover each other one: the first in each cell of a grid over the area.
 *
 * @returns a function that says, for one marker after the other, whether it is to be drawn. Markers outside the area are
 * not.
 */
export function chooseMarkers({ left, top, width, height }: Area, cell: number): (x: number, y: number) => boolean {
  const nColumns = countCells(width, cell);
  const isTaken = new Uint8Array(nColumns * countCells(height, cell));
  return (x, y) => {
    if (!(x >= left && x <= left + width && y >= top && y <= top + height)) {
      return false;
    }
    const index = Math.floor((y - top) / cell) * nColumns + Math.floor((x - left) / cell);
    const isFree = isTaken[index] === 0;
    isTaken[index] = 1;
    return isFree;
  };
}

/** Where the axes take more than there is, the charting library makes the area smaller than nothing. */
function countCells(length: number, cell: number): number {
  return Math.max(0, Math.floor(length / cell) + 1);
}
