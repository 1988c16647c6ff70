import type { Detection } from '@anomaly-forest/core/internal/detection';
import { CALLED_NORMAL, type Label, labelOf } from './label';

/** The labels of a detection, and `CALLED_NORMAL` where an incident was that a person called normal. */
export function seenLabels({ labels, calledNormal = [] }: Pick<Detection, 'labels' | 'calledNormal'>): Int8Array {
  if (calledNormal.length === 0) {
    return labels;
  }
  const seen = labels.slice();
  for (const { incident } of calledNormal) {
    for (let sample = incident.start; sample <= incident.end; sample++) {
      if (seen[sample] === 1) {
        seen[sample] = CALLED_NORMAL;
      }
    }
  }
  return seen;
}

/** The label of one sample, as `seenLabels` has it. */
export function seenLabelAt({ labels, calledNormal = [] }: Detection, sample: number): Label {
  const isCalledNormal = calledNormal.some(({ incident: { start, end } }) => start <= sample && sample <= end);
  return labelOf(isCalledNormal && labels[sample] === 1 ? CALLED_NORMAL : labels[sample]);
}
