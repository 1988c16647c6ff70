/** Of each array of moments asked about: a page asks again and again, and with a million of them it takes milliseconds. */
const known = new WeakMap<Float64Array, { readonly step?: number }>();

/**
 * The distance that more than half of all neighbours have, if there is one: it is their median, too, and two walks
 * (Boyer and Moore's majority vote) find it a hundred times faster than a selection.
 *
 * @param time - Ascending moments, not to be changed afterwards.
 */
export function commonStep(time: Float64Array): number | undefined {
  const found = known.get(time) ?? { step: majority(time) };
  known.set(time, found);
  return found.step;
}

function majority(time: Float64Array): number | undefined {
  let candidate = NaN;
  let lead = 0;
  for (let i = 1; i < time.length; i++) {
    const step = time[i] - time[i - 1];
    if (lead === 0) {
      candidate = step;
    }
    lead += step === candidate ? 1 : -1;
  }
  let count = 0;
  for (let i = 1; i < time.length; i++) {
    count += time[i] - time[i - 1] === candidate ? 1 : 0;
  }
  return 2 * count > time.length - 1 ? candidate : undefined;
}
