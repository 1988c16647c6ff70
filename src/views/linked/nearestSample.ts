/** The sample nearest to a moment; none if there are no samples. Bisection: `time` ascends. */
export function nearestSample(time: Float64Array, moment: number): number | undefined {
  let [low, high] = [0, time.length - 1];
  if (high < 0) {
    return undefined;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    [low, high] = time[middle] <= moment ? [middle, high] : [low, middle];
  }
  return moment - time[low] <= time[high] - moment ? low : high;
}
