import type { Notice, Samples, SignalSettings } from '../detection';
import { runToEnd, type Steps } from '../task/steps';
import { type AlignedColumn, alignSteps } from './alignColumn';
import { emptyNotice, isEmptySignal } from './emptySignals';
import { createMatrix } from './matrix';
import { secondsNotice, timeNotices, valueNotices } from './sampleNotices';
import { guessSignalRole } from './signalRole';
import { positionSteps, type Times, timeGridSteps } from './timeGrid';

/** A column of numbers, and how it is to be judged: a role that is not given is guessed from the name. */
export interface TableSignal extends Partial<Omit<SignalSettings, 'name'>> {
  /** Names of signals are distinct. */
  readonly name: string;
  /** A number a row; everything else, NaN and what single precision cannot hold is missing. */
  readonly values: ArrayLike<unknown>;
  /** The rows' times, if they are others than the table's: signals are joined on equal times. */
  readonly time?: Times;
}

/** Rows of signals in any order of time. */
export interface Table {
  /** Epoch milliseconds, one a row; a row whose time is no date is left out. */
  readonly time: Times;
  readonly signals: readonly TableSignal[];
}

/** A signal of the table on the samples' times. */
export interface TableColumn extends AlignedColumn {
  /** Index into the table's signals. */
  readonly signal: number;
  readonly settings: SignalSettings;
  /** The sample of each of the signal's rows, -1 for rows without a valid time. */
  readonly sampleOfRow: Int32Array;
}

/** A table as samples. */
export interface TableSamples {
  readonly samples: Samples;
  /** The signals that became columns of the samples, in their order. */
  readonly columns: readonly TableColumn[];
  /** The sample of each of the table's own rows, -1 for rows without a valid time; rows with equal times share one. */
  readonly sampleOfRow: Int32Array;
  /** What was left out, sorted or replaced on the way. */
  readonly notices: readonly Notice[];
}

/**
 * A table's rows as samples: sorted by time, one sample for each distinct time, signals with other times joined in, and
 * signals without any value left out. Of rows with equal times the last one with a value counts.
 */
export function samplesFromTable(table: Table): TableSamples {
  return runToEnd(samplesFromTableSteps(table));
}

/** `samplesFromTable` in steps. */
export function* samplesFromTableSteps({ time, signals }: Table): Steps<TableSamples> {
  const times = [...new Set([time, ...signals.map((signal) => signal.time ?? time)])];
  const grid = yield* timeGridSteps(times);
  const positions: Int32Array[] = [];
  for (const rows of times) {
    positions.push(yield* positionSteps(rows, grid));
  }
  const columns: TableColumn[] = [];
  for (const [i, signal] of signals.entries()) {
    const sampleOfRow = positions[times.indexOf(signal.time ?? time)];
    const aligned = yield* alignSteps(signal.values, sampleOfRow, grid.length);
    columns.push({ ...aligned, signal: i, settings: settingsOf(signal), sampleOfRow });
  }
  const empty = columns.filter(({ column, settings }) => isEmptySignal(column, settings.missing));
  const used = columns.filter((column) => !empty.includes(column));
  return {
    samples: {
      time: grid,
      signals: used.map(({ settings }) => settings),
      X: createMatrix(used.map(({ column }) => column)),
    },
    columns: used,
    sampleOfRow: positions[0],
    notices: [
      ...empty.map(({ settings }) => emptyNotice(settings.name)),
      ...secondsNotice(grid),
      ...timeNotices(positions, grid.length),
      ...columns.flatMap((column) => valueNotices(column.settings.name, column)),
    ],
  };
}

function settingsOf({ name, role, missing, direction, minimumChange }: TableSignal): SignalSettings {
  return {
    name,
    role: role ?? guessSignalRole(name, undefined),
    missing: missing ?? 'leave-out',
    direction: direction ?? 'both',
    ...(minimumChange && { minimumChange }),
  };
}
