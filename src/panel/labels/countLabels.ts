import { type Label, labelOf } from './label';

/** How many samples got which label. */
export type LabelCounts = Readonly<Record<Label, number>>;

const labels: readonly Label[] = ['normal', 'calledNormal', 'anomaly', 'notJudged'];

/** Counts the labels of a detection, or those of `seenLabels`. */
export function countLabels(values: Int8Array): LabelCounts {
  const counts = zeroCounts();
  for (let i = 0; i < values.length; i++) {
    counts[labelOf(values[i])]++;
  }
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
