import { MissingPolicy, Notice, Samples } from '@anomaly-forest/core/internal/detection';
import { createMatrix } from '@anomaly-forest/core/internal/series/matrix';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { alignSteps } from '@anomaly-forest/core/internal/series/alignColumn';
import { emptyNotice, isEmptySignal } from '@anomaly-forest/core/internal/series/emptySignals';
import { secondsNotice, timeNotices, valueNotices } from '@anomaly-forest/core/internal/series/sampleNotices';
import { guessSignalRole } from '@anomaly-forest/core/internal/series/signalRole';
import { createTimeGrid, positionsOnGrid } from '@anomaly-forest/core/internal/series/timeGrid';
import { CsvData } from './readCsv';

/** A file's rows as samples. */
export interface CsvSamples {
  readonly samples: Samples;
  /** The sample of each data row; rows with the same time share one. */
  readonly sampleOfRow: Int32Array;
  readonly notices: readonly Notice[];
}

/** Puts the rows into the order of time, one sample a moment, as the panel does with frames. */
export function csvSamples(data: CsvData, missing: MissingPolicy): CsvSamples {
  const grid = createTimeGrid([data.time]);
  const sampleOfRow = positionsOnGrid(data.time, grid);
  const aligned = data.columns.map(({ name, values }) => ({
    name,
    ...runToEnd(alignSteps(values, sampleOfRow, grid.length)),
  }));
  const empty = aligned.filter(({ column }) => isEmptySignal(column, missing));
  const used = aligned.filter((signal) => !empty.includes(signal));
  return {
    samples: {
      time: grid,
      signals: used.map(({ name }) => ({ name, role: guessSignalRole(name, undefined), missing, direction: 'both' })),
      X: createMatrix(used.map(({ column }) => column)),
    },
    sampleOfRow,
    notices: [
      ...data.notices,
      ...empty.map(({ name }) => emptyNotice(name)),
      ...secondsNotice(grid),
      ...timeNotices([sampleOfRow], grid.length),
      ...aligned.flatMap((signal) => valueNotices(signal.name, signal)),
    ],
  };
}
