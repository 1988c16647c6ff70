/** Columns of the small picture: enough to find an incident in it. */
const COLUMNS = 400;

/**
 * The outline of a signal for a picture of 0..1 by 0..1, as an SVG path: the lowest and the highest value of each column,
 * so that no peak is lost. Empty if the signal has no values.
 *
 * @param time - ascending
 */
export function stripPath(time: Float64Array, values: Float64Array, from: number, to: number): string {
  const columns = columnRanges(time, values, from, to);
  const lows = columns.flatMap((column) => (column ? [column.low] : []));
  const highs = columns.flatMap((column) => (column ? [column.high] : []));
  const [low, high] = [Math.min(...lows), Math.max(...highs)];
  const y = (value: number): string => (high > low ? 1 - (value - low) / (high - low) : 0.5).toFixed(3);
  return columns
    .flatMap((column, i) => {
      const x = (i / COLUMNS).toFixed(4);
      return column ? [`${x},${y(column.low)}`, `${x},${y(column.high)}`] : [];
    })
    .map((point, i) => `${i === 0 ? 'M' : 'L'}${point}`)
    .join('');
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function columnRanges(
  time: Float64Array,
  values: Float64Array,
  from: number,
  to: number
): ReadonlyArray<Range | undefined> {
  const ranges = new Array<Range | undefined>(COLUMNS).fill(undefined);
  values.forEach((value, i) => {
    const column = Math.floor((COLUMNS * (time[i] - from)) / (to - from));
    if (!Number.isNaN(value) && column >= 0 && column < COLUMNS) {
      const { low, high } = ranges[column] ?? { low: value, high: value };
      ranges[column] = { low: Math.min(low, value), high: Math.max(high, value) };
    }
  });
  return ranges;
}
