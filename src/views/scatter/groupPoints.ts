import { runToEnd, type Steps } from '@anomaly-forest/core/internal/task/steps';
import { Label, labelOf } from '../labels/label';

/** Samples between two yields: a few milliseconds of work. */
const SAMPLES_A_STEP = 65_536;

/** Samples of one label, as points. The arrays run parallel. */
export interface PointGroup {
  readonly label: Label;
  readonly x: number[];
  readonly y: number[];
  /** Which sample each point is. */
  readonly samples: readonly number[];
}

/** Always all, so that the plot's series stay the same; anomalies last, so that they lie on top. */
export const DRAWING_ORDER: readonly Label[] = ['notJudged', 'normal', 'calledNormal', 'anomaly'];

/**
 * Samples as points, grouped by label in `DRAWING_ORDER`. A sample without one of the two values is no point.
 *
 * @param labels - as of `seenLabels`; without them no sample has been judged
 */
export function groupPoints(x: readonly number[], y: readonly number[], labels?: Int8Array): PointGroup[] {
  return runToEnd(groupSteps(x, y, labels));
}

/** `groupPoints` in steps. */
export function* groupSteps(x: readonly number[], y: readonly number[], labels?: Int8Array): Steps<PointGroup[]> {
  const groups: Record<Label, { x: number[]; y: number[]; samples: number[] }> = {
    notJudged: { x: [], y: [], samples: [] },
    normal: { x: [], y: [], samples: [] },
    calledNormal: { x: [], y: [], samples: [] },
    anomaly: { x: [], y: [], samples: [] },
  };
  for (let sample = 0; sample < x.length; sample++) {
    if (Number.isFinite(x[sample]) && Number.isFinite(y[sample])) {
      const group = groups[labelOf(labels?.[sample] ?? 0)];
      group.x.push(x[sample]);
      group.y.push(y[sample]);
      group.samples.push(sample);
    }
    if (sample % SAMPLES_A_STEP === SAMPLES_A_STEP - 1) {
      yield;
    }
  }
  return DRAWING_ORDER.map((label) => ({ label, ...groups[label] }));
}
