import { timeOffset, type PlotArea } from '../../plot/plotArea';

/**
 * The path (SVG) of values over time, as wide as the plot. Of the samples in one column of pixels only the lowest and
 * the highest are drawn; where a column has no value, the line breaks.
 *
 * @param toY - pixels from the top for a value
 */
export function lanePath(
  time: Float64Array,
  values: Float64Array,
  area: PlotArea,
  toY: (value: number) => number
): string {
  const parts: string[] = [];
  let isOn = false;
  let start = firstDrawn(time, area.from);
  while (start < time.length && !(time[start - 1] > area.to)) {
    const x = timeOffset(area, time[start]);
    const end = endOfColumn(time, start, area, Math.floor(x) + 1);
    const points = extremesInOrder(values, start, end);
    for (const value of points) {
      parts.push(`${isOn ? 'L' : 'M'}${x.toFixed(1)},${toY(value).toFixed(1)}`);
      isOn = true;
    }
    isOn = points.length > 0;
    start = end;
  }
  return parts.join('');
}

/** The last sample before the plot's left edge, for the line to come in from there. */
function firstDrawn(time: Float64Array, from: number): number {
  let low = 0;
  let high = time.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (time[middle] < from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return Math.max(0, low - 1);
}

function endOfColumn(time: Float64Array, start: number, area: PlotArea, right: number): number {
  let end = start + 1;
  while (end < time.length && timeOffset(area, time[end]) < right) {
    end++;
  }
  return end;
}

/** The lowest and the highest value of some samples, the earlier one first; none if none has a value. */
function extremesInOrder(values: Float64Array, start: number, end: number): number[] {
  let [lowest, highest] = [-1, -1];
  for (let i = start; i < end; i++) {
    if (!Number.isNaN(values[i])) {
      lowest = lowest < 0 || values[i] < values[lowest] ? i : lowest;
      highest = highest < 0 || values[i] > values[highest] ? i : highest;
    }
  }
  const samples = lowest < highest ? [lowest, highest] : [highest, lowest];
  return [...new Set(samples)].filter((sample) => sample >= 0).map((sample) => values[sample]);
}
