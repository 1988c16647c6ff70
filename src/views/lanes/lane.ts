/** How far from typical: the thresholds of `LEVELS`. */
export type Level = 1 | 2 | 3;

/** Times its usual spread that a value is from typical: below the first a lane stays calm. */
export const LEVELS: Readonly<Record<Level, number>> = { 1: 4, 2: 8, 3: 16 };

/** A stretch of time in which a row left its typical values. */
export interface LaneCell {
  /** Epoch milliseconds; `to` is where the next cell begins. */
  readonly from: number;
  readonly to: number;
  readonly level: Level;
  /** Farthest from typical, in units of the usual spread; negative: below. */
  readonly deviation: number;
  /** When that was, epoch milliseconds. */
  readonly time: number;
  /** Which signal that was. */
  readonly signal: string;
  /** Samples in it with the verdict anomalous. */
  readonly nAnomalous: number;
}

/** One row of the swim lanes: a signal, or a group with all its signals. */
export interface LaneRow {
  readonly key: string;
  readonly name: string;
  /** Ascending in time; calm stretches have no cell. */
  readonly cells: readonly LaneCell[];
  /** In a few words: its part in the incident that is looked at. */
  readonly part?: string;
  /** Shows it in detail; none: there is nothing to choose. */
  readonly onChoose?: () => void;
  readonly isChosen?: boolean;
  /** Stands above the row: the first of its kind. */
  readonly heading?: string;
}

/** The level of a deviation; none if it is calm (or unknown). */
export function levelOf(deviation: number): Level | undefined {
  const size = Math.abs(deviation);
  return ([3, 2, 1] as const).find((level) => size >= LEVELS[level]);
}

/** A cell that is pointed at or has the focus, and its element. */
export interface ShownCell {
  readonly row: LaneRow;
  readonly cell: LaneCell;
  readonly element: Element;
}

/** Names a cell among all cells. */
export function cellKey(row: LaneRow, { from }: LaneCell): string {
  return `${row.key} ${from}`;
}
