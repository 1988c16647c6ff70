import { timeOffset, type PlotArea } from '../../../ui/plot/plotArea';
import type { JudgedScores } from './judgedScores';

/**
 * The path (SVG) of scores over time, as wide as the plot. Of those in one column of pixels only the lowest and the
 * highest are drawn; where two are too far apart, the line breaks.
 *
 * @param toY - pixels from the top for a value
 */
export function lanePath(
  { time, values, breakAfter }: JudgedScores,
  area: PlotArea,
  toY: (value: number) => number
): string {
  const parts: string[] = [];
  const first = firstDrawn(time, area.from);
  let start = first;
  while (start < time.length && !(time[start - 1] > area.to)) {
    const x = timeOffset(area, time[start]);
    const end = endOfColumn(time, start, area, Math.floor(x) + 1);
    let isOn = start > first && time[start] - time[start - 1] <= breakAfter;
    for (const value of extremesInOrder(values, start, end)) {
      parts.push(`${isOn ? 'L' : 'M'}${x.toFixed(1)},${toY(value).toFixed(1)}`);
      isOn = true;
    }
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

/** The lowest and the highest value of some samples, the earlier one first. */
function extremesInOrder(values: Float64Array, start: number, end: number): number[] {
  let [lowest, highest] = [start, start];
  for (let i = start; i < end; i++) {
    lowest = values[i] < values[lowest] ? i : lowest;
    highest = values[i] > values[highest] ? i : highest;
  }
  const samples = lowest < highest ? [lowest, highest] : [highest, lowest];
  return [...new Set(samples)].map((sample) => values[sample]);
}
