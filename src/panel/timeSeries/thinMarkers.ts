/** Where a marker is drawn, canvas pixels. */
export type Position = readonly [x: number, y: number];

/** Of markers that lie on top of each other, closer than `distance` on both axes, one. */
export function thinMarkers(positions: readonly Position[], distance: number): Position[] {
  const taken = new Set<number>();
  return positions.filter(([x, y]) => {
    const cell = Math.floor(x / distance) * 65536 + Math.floor(y / distance);
    const isFree = !taken.has(cell);
    taken.add(cell);
    return isFree;
  });
}
