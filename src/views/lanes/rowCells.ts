import type { Detection } from '@anomaly-forest/core/internal/detection';
import { endsStep, type Steps } from '@anomaly-forest/core/internal/task/steps';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { type LaneCell, levelOf } from './lane';

/** Where cells begin: at multiples of `length` plus `shift`, so that they stay where they are when time goes on. */
export interface CellGrid {
  /** Milliseconds. */
  readonly length: number;
  readonly shift: number;
}

type Stretch = { -readonly [Key in keyof Omit<LaneCell, 'level'>]: LaneCell[Key] };

/**
 * When some signals left their typical values: in each cell of time the farthest of them, in units of its own usual
 * spread. Where nothing is known to be typical there are no cells.
 *
 * @param signals Numbers of the signals that make up the row.
 */
export function* cellSteps(
  { samples }: PreparedSamples,
  { typical, spread = [], labels }: Detection,
  signals: readonly number[],
  { length, shift }: CellGrid
): Steps<LaneCell[]> {
  const { time, X } = samples;
  const stretches: Stretch[] = [];
  for (let i = 0; i < time.length; i++) {
    let stretch = stretches.at(-1);
    if (!stretch || time[i] >= stretch.to) {
      const from = Math.floor((time[i] - shift) / length) * length + shift;
      stretch = { from, to: from + length, deviation: 0, time: time[i], signal: '', nAnomalous: 0 };
      stretches.push(stretch);
    }
    stretch.nAnomalous += labels[i] === -1 ? 1 : 0;
    for (const j of signals) {
      const deviation = (X.columns[j][i] - typical[j][i]) / (spread[j]?.[i] ?? NaN);
      if (Math.abs(deviation) > Math.abs(stretch.deviation)) {
        Object.assign(stretch, { deviation, time: time[i], signal: samples.signals[j].name });
      }
    }
    if (endsStep(i)) {
      yield;
    }
  }
  return stretches.flatMap((stretch) => {
    const level = levelOf(stretch.deviation);
    return level === undefined ? [] : [{ ...stretch, level }];
  });
}
