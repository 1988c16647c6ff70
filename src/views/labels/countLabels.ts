import { type Label, labelOf } from './label';

/** How many samples got which label. */
export type LabelCounts = Readonly<Record<Label, number>>;

const labels: readonly Label[] = ['normal', 'calledNormal', 'anomaly', 'notJudged'];

/** Numbers that an `Int8Array` may have, and the place of 0 among them. */
const NUMBERS = 256;
const ZERO = 128;

/** Summary and views ask for the same counts, and a million labels take their time. */
const known = new WeakMap<Int8Array, LabelCounts>();

/**
 * Counts the labels of a detection, or those of `seenLabels`.
 *
 * @param values not to be changed afterwards.
 */
export function countLabels(values: Int8Array): LabelCounts {
  const counts = known.get(values) ?? countEach(values);
  known.set(values, counts);
  return counts;
}

function countEach(values: Int8Array): LabelCounts {
  const nOfNumber = new Uint32Array(NUMBERS);
  for (let i = 0; i < values.length; i++) {
    nOfNumber[values[i] + ZERO]++;
  }
  const counts = zeroCounts();
  nOfNumber.forEach((n, place) => (counts[labelOf(place - ZERO)] += n));
  return counts;
}

/** Counts of several groups together. */
export function sumOfCounts(counts: readonly LabelCounts[]): LabelCounts {
  const sum = zeroCounts();
  for (const label of labels) {
    sum[label] = counts.reduce((n, each) => n + each[label], 0);
  }
  return sum;
}

function zeroCounts(): Record<Label, number> {
  return { normal: 0, calledNormal: 0, anomaly: 0, notJudged: 0 };
}
