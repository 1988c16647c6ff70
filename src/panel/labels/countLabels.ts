import type { Label } from './label';

/** How many samples got which label. */
export type LabelCounts = Readonly<Record<Label, number>>;

/** Counts the labels of a detection. */
export function countLabels(labels: Int8Array): LabelCounts {
  let normal = 0;
  let anomaly = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 1) {
      normal++;
    } else if (labels[i] === -1) {
      anomaly++;
    }
  }
  return { normal, anomaly, notJudged: labels.length - normal - anomaly };
}

/** Counts of several groups together. */
export function sumOfCounts(counts: readonly LabelCounts[]): LabelCounts {
  const sum = (label: Label): number => counts.reduce((n, each) => n + each[label], 0);
  return { normal: sum('normal'), anomaly: sum('anomaly'), notJudged: sum('notJudged') };
}
