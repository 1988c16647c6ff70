import { useCallback } from 'react';
import { useLinked } from '../linked/linked';
import { nearestSample } from '../linked/nearestSample';
import type { LaneCell } from './lane';

/** Tells the other views which sample of a cell is meant: the farthest from typical. */
export function useLaneHover(time: Float64Array): (cell: LaneCell | undefined) => void {
  const { hover } = useLinked();
  return useCallback(
    (cell) => hover.next({ at: 'lanes', sample: cell && nearestSample(time, cell.time) }),
    [hover, time]
  );
}
