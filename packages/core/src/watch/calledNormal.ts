import type { CalledNormal } from '../baseline/baseline';
import type { Samples } from '../detection';
import type { CandidateGroup } from './sensitivity';

/**
 * Which of the remarks calls an incident normal: the first one that covers more than half of its samples, since a refresh
 * may move its ends by a sample. -1: none.
 */
export function calledNormalBy(
  { candidates }: CandidateGroup,
  samples: Samples,
  remarks: readonly CalledNormal[]
): number {
  return remarks.findIndex((remark) => {
    let covered = 0;
    let all = 0;
    for (const { start, end } of candidates) {
      for (let row = start; row <= end; row++) {
        covered += covers(remark, samples, row) ? 1 : 0;
        all++;
      }
    }
    return 2 * covered > all;
  });
}

function covers({ span, values }: CalledNormal, { time, signals, X }: Samples, row: number): boolean {
  const isInTime = !span || (time[row] >= span.from && time[row] <= span.to);
  const isAlike = (values ?? []).every(({ signal, low, high }) => {
    const value = X.columns[signals.findIndex(({ name }) => name === signal)]?.[row];
    return value !== undefined && value >= low && value <= high;
  });
  return isInTime && isAlike && (span !== undefined || (values ?? []).length > 0);
}
