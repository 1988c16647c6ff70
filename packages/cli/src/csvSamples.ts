import { MissingPolicy, Notice, Samples, SignalSettings } from '@anomaly-forest/core/internal/detection';
import { createMatrix } from '@anomaly-forest/core/internal/series/matrix';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { alignSteps } from '@anomaly-forest/core/internal/series/alignColumn';
import { emptyNotice, isEmptySignal } from '@anomaly-forest/core/internal/series/emptySignals';
import { timeNotices, valueNotices } from '@anomaly-forest/core/internal/series/sampleNotices';
import { guessSignalRole } from '@anomaly-forest/core/internal/series/signalRole';
import { createTimeGrid, positionsOnGrid } from '@anomaly-forest/core/internal/series/timeGrid';
import { TableData } from './table/table';

/** How one signal is to be judged, where it is not as the reader would have it. */
export type SignalChoice = Partial<Pick<SignalSettings, 'role' | 'direction' | 'minimumChange'>> & {
  /** Grafana's id. */
  readonly unit?: string;
};

/** A file's rows as samples. */
export interface CsvSamples {
  readonly samples: Samples;
  /** Grafana's id of each signal's unit, where it is known. */
  readonly units: ReadonlyArray<string | undefined>;
  /** The sample of each data row; rows with the same time share one. */
  readonly sampleOfRow: Int32Array;
  readonly notices: readonly Notice[];
}

/**
 * Puts the rows into the order of time, one sample a moment, as the panel does with frames.
 *
 * @param choose - what was chosen for a signal, by its name
 */
export function csvSamples(
  data: TableData,
  missing: MissingPolicy,
  choose: (name: string) => SignalChoice = () => ({})
): CsvSamples {
  const grid = createTimeGrid([data.time]);
  const positions = positionsOnGrid(data.time, grid);
  const aligned = data.columns.map(({ name, unit, values }) => ({
    name,
    unit: choose(name).unit ?? unit,
    ...runToEnd(alignSteps(values, positions, grid.length)),
  }));
  const empty = aligned.filter(({ column }) => isEmptySignal(column, missing));
  const used = aligned.filter((signal) => !empty.includes(signal));
  return {
    samples: {
      time: grid,
      signals: used.map(({ name, unit }) => settingsOf(name, unit, missing, choose(name))),
      X: createMatrix(used.map(({ column }) => column)),
    },
    units: used.map(({ unit }) => unit),
    sampleOfRow: data.rowOf?.map((place) => positions[place]) ?? positions,
    notices: [
      ...data.notices,
      ...empty.map(({ name }) => emptyNotice(name)),
      ...timeNotices([positions], grid.length),
      ...aligned.flatMap((signal) => valueNotices(signal.name, signal)),
    ],
  };
}

function settingsOf(
  name: string,
  unit: string | undefined,
  missing: MissingPolicy,
  { role, direction = 'both', minimumChange }: SignalChoice
): SignalSettings {
  return {
    name,
    role: role ?? guessSignalRole(name, unit),
    missing,
    direction,
    ...(minimumChange && { minimumChange }),
  };
}
