import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { type Steps } from '@anomaly-forest/core/internal/task/steps';
import type { Detection } from '@anomaly-forest/core/internal/detection';
import type { PreparedSamples } from '../../frames/prepareSamples';
import type { ViewProps } from '../../session/viewProps';
import { niceStep } from './cellStep';
import { type CellGrid, cellSteps } from './rowCells';
import type { LaneRow } from './lane';

/** What rows are made of. Compared by identity: memoise it. */
export interface LanesInput extends Pick<ViewProps, 'prepared' | 'detection' | 'groups'> {
  /** A cell is at least this long, milliseconds. */
  readonly leastCell: number;
}

/** What a row shows, before anything is said about an incident. */
export interface LaneData extends Pick<LaneRow, 'key' | 'name' | 'cells'> {
  /** `Group.key`, if it is a group's row. */
  readonly group?: string;
  /** Number of the signal, if it is a signal's row. */
  readonly signal?: number;
}

interface RowPlan extends Omit<LaneData, 'cells'> {
  readonly prepared: PreparedSamples;
  readonly detection: Detection;
  readonly signals: readonly number[];
}

/** A row for each group, if there are groups, then one for each signal of what is shown. */
export function* laneRowsSteps(input: LanesInput): Steps<LaneData[]> {
  const grid = gridOf(input.prepared.samples.time, input.leastCell);
  const plans = [...groupPlans(input), ...signalPlans(input)];
  const rows: LaneData[] = [];
  for (const { prepared, detection, signals, ...row } of plans) {
    rows.push({ ...row, cells: yield* cellSteps(prepared, detection, signals, grid) });
  }
  return rows;
}

function groupPlans({ groups = [] }: LanesInput): RowPlan[] {
  return groups.flatMap(({ key, name, prepared, detection }) =>
    prepared && detection
      ? [{ key: `group ${key}`, name, group: key, prepared, detection, signals: [...prepared.samples.signals.keys()] }]
      : []
  );
}

function signalPlans({ prepared, detection }: LanesInput): RowPlan[] {
  return prepared.samples.signals.flatMap(({ name }, signal) =>
    detection ? [{ key: `signal ${name}`, name, signal, prepared, detection, signals: [signal] }] : []
  );
}

/** A sample stands for half an interval on either side, as on the plot over time. */
function gridOf(time: Float64Array, leastCell: number): CellGrid {
  const interval = typicalStep(time);
  return { length: niceStep(Math.max(leastCell, interval)), shift: -interval / 2 };
}
