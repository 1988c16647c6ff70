import type { DataFrame } from '@grafana/data';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { groupSteps, PointGroup } from './groupPoints';
import { thinPoints } from './thinPoints';

/** What is to be drawn. Compared by identity: memoise it. */
export interface ScatterInput {
  readonly frame: DataFrame;
  /** Which fields of the frame are the axes. */
  readonly x: number;
  readonly y: number;
  readonly labels?: Int8Array;
}

export interface ScatterPoints {
  readonly input: ScatterInput;
  /** All points. */
  readonly groups: readonly PointGroup[];
  /** Those that the plot is given. */
  readonly drawn: readonly PointGroup[];
}

/** The samples as points, and of very many points those that can be told apart. */
export function* scatterSteps(input: ScatterInput): Steps<ScatterPoints> {
  const { frame, x, y, labels } = input;
  const groups = yield* groupSteps(frame.fields[x].values, frame.fields[y].values, labels);
  const drawn: PointGroup[] = [];
  for (const group of groups) {
    yield;
    drawn.push(thinPoints(group));
  }
  return { input, groups, drawn };
}
