import { Label, labelOf } from './label';

/** How many samples got which label. */
export type LabelCounts = Readonly<Record<Label, number>>;

/** Counts the labels of a detection. */
export function countLabels(labels: Int8Array): LabelCounts {
  const counts = { normal: 0, anomaly: 0, notJudged: 0 };
  for (const label of labels) {
    counts[labelOf(label)]++;
  }
  return counts;
}
