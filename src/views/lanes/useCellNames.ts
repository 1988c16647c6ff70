import type { TimeZone } from '@grafana/schema';
import { useMemo } from 'react';
import { useGrowing } from '../../session/turns/useGrowing';
import { describeCell } from './describeCell';
import type { LaneCell, LaneRow } from './lane';

/** To put a cell into words takes a few tenths of a millisecond at first, and there may be hundreds. */
const NAMES_AT_ONCE = 30;

/**
 * What each cell says to those who cannot see it: of the first cells at once, of the others soon after they were drawn.
 * A name stays known as long as its cell is the same object.
 */
export function useCellNames(rows: readonly LaneRow[], timeZone: TimeZone): ReadonlyMap<LaneCell, string> {
  const nCells = rows.reduce((n, { cells }) => n + cells.length, 0);
  const nNamed = useGrowing(nCells, NAMES_AT_ONCE);
  const nameOf = useMemo(() => rememberingNames(timeZone), [timeZone]);
  const all = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
  return new Map(all.slice(0, nNamed).map(({ row, cell }) => [cell, nameOf(row, cell)]));
}

function rememberingNames(timeZone: TimeZone): (row: LaneRow, cell: LaneCell) => string {
  const known = new WeakMap<LaneCell, string>();
  return (row, cell) => {
    const name = known.get(cell) ?? describeCell(row, cell, timeZone);
    known.set(cell, name);
    return name;
  };
}
