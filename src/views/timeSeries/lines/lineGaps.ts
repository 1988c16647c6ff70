/** Values of a plot's series: `null` breaks the line, `undefined` is passed over. */
type PlotValues = Array<number | null | undefined>;

/** Where a line breaks and where it goes on, as the field config says. */
export interface GapOptions {
  /** Over missing values: never, always, or where the gap is shorter than so many milliseconds. */
  readonly connect: boolean | number;
  /** Breaks between two values farther apart than so many milliseconds, though none between them is missing. */
  readonly disconnectAfter?: number;
}

/** What a plot needs to draw one line. */
export interface LineGaps {
  readonly values: PlotValues;
  /** After the values of these rows the line breaks, and the next row has a value again. */
  readonly breaks: readonly number[];
  /** Rows whose value has no line to either side: of them only a point can be seen. Ascending. */
  readonly lone: readonly number[];
}

/**
 * Settles for each stretch between two values whether the line goes on: as in Grafana, gaps are measured from the last
 * value before to the first one after, and those at either end stay. The given values are not changed.
 *
 * @param time - Epoch milliseconds, ascending.
 * @param values - `null` (or no finite number): missing; `undefined`: other series have a row there, this one has none.
 */
export function lineGaps(time: ArrayLike<number>, values: ArrayLike<unknown>, options: GapOptions): LineGaps {
  const line: PlotValues = Array.from(values, toPlotValue);
  const breaks: number[] = [];
  const lone: number[] = [];
  let last = -1;
  let isJoined = false;
  let isMissing = false;
  line.forEach((value, row) => {
    isMissing ||= value === null;
    if (typeof value !== 'number') {
      return;
    }
    const isBroken = last >= 0 && breaksLine(time[row] - time[last], isMissing, options);
    if (last >= 0) {
      line.fill(isBroken ? null : undefined, last + 1, row);
    }
    if (isBroken && row - last === 1) {
      breaks.push(last);
    }
    if (isBroken && !isJoined) {
      lone.push(last);
    }
    isJoined = last >= 0 && !isBroken;
    last = row;
    isMissing = false;
  });
  if (last >= 0 && !isJoined) {
    lone.push(last);
  }
  return { values: line, breaks, lone };
}

function breaksLine(gap: number, isMissing: boolean, { connect, disconnectAfter = Infinity }: GapOptions): boolean {
  const isGap = isMissing || gap > disconnectAfter;
  return isGap && connect !== true && (connect === false || gap >= connect);
}

function toPlotValue(value: unknown): PlotValues[number] {
  return value === undefined || (typeof value === 'number' && Number.isFinite(value)) ? value : null;
}
