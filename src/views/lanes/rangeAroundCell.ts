import type { AbsoluteTimeRange } from '@grafana/data';
import type { LaneCell } from './lane';

/** Lengths of the cell on either side of it that are shown, too. */
const MARGIN_CELLS = 5;

/** A cell of time with what came before and after; not into the future. */
export function rangeAroundCell({ from, to }: LaneCell, latest: number): AbsoluteTimeRange {
  const margin = MARGIN_CELLS * (to - from);
  return { from: from - margin, to: Math.min(to + margin, Math.max(latest, to)) };
}
