/** Values of a plot's series: `null` breaks the line, `undefined` is passed over. */
export type PlotValues = Array<number | null | undefined>;

/**
 * The values with gaps shorter than `longest` bridged: as in Grafana, from the last value before to the first one after.
 * Gaps at either end stay. The given values are not changed.
 *
 * @param time - Epoch milliseconds, ascending.
 * @param longest - Milliseconds.
 */
export function connectShortGaps(time: ArrayLike<number>, values: ArrayLike<unknown>, longest: number): PlotValues {
  const connected: PlotValues = Array.from(values, toPlotValue);
  let last = -1;
  connected.forEach((value, row) => {
    if (value === null) {
      return;
    }
    if (last >= 0 && row - last > 1 && time[row] - time[last] < longest) {
      connected.fill(undefined, last + 1, row);
    }
    last = row;
  });
  return connected;
}

function toPlotValue(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
