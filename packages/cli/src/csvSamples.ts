import type { Expected, MissingPolicy, Notice, Samples, SignalSettings } from '@anomaly-forest/core/internal/detection';
import { createMatrix } from '@anomaly-forest/core/internal/series/matrix';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { alignSteps } from '@anomaly-forest/core/internal/series/alignColumn';
import { emptyNotice, isEmptySignal } from '@anomaly-forest/core/internal/series/emptySignals';
import { type ExpectationPart, expectedOf, knownPart } from '@anomaly-forest/core/internal/series/expected';
import { timeNotices, valueNotices } from '@anomaly-forest/core/internal/series/sampleNotices';
import { guessSignalRole } from '@anomaly-forest/core/internal/series/signalRole';
import { createTimeGrid, positionsOnGrid } from '@anomaly-forest/core/internal/series/timeGrid';
import { InputError } from './inputError';
import { TableData } from './table/table';

/** How one signal is to be judged, where it is not as the reader would have it. */
export type SignalChoice = Partial<Pick<SignalSettings, 'role' | 'direction' | 'minimumChange'>> & {
  /** Grafana's id. */
  readonly unit?: string;
  /** What the column says of a signal, of the one called `of` or of the only one; `no`: it is one itself. */
  readonly expectation?: { readonly part: ExpectationPart | 'no'; readonly of?: string };
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
  const { signals, expected } = withExpectations(aligned, choose);
  const empty = signals.filter(({ column }) => isEmptySignal(column, missing));
  const used = signals.filter((signal) => !empty.includes(signal));
  return {
    samples: {
      time: grid,
      signals: used.map(({ name, unit }) => settingsOf(name, unit, missing, choose(name))),
      X: createMatrix(used.map(({ column }) => column)),
      ...(expected.size > 0 && { expected: used.map(({ name }) => expected.get(name)) }),
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

interface Column {
  readonly name: string;
  readonly column: Float64Array;
}

/**
 * The columns that are signals, and what others say of them, by their name.
 *
 * @throws InputError with one sentence if it cannot be told of which signal, or if it does not suffice
 */
function withExpectations<T extends Column>(
  columns: readonly T[],
  choose: (name: string) => SignalChoice
): { readonly signals: readonly T[]; readonly expected: ReadonlyMap<string, Expected> } {
  const partOf = ({ name }: T): ExpectationPart | undefined => {
    const part = choose(name).expectation?.part ?? knownPart(name);
    return part === 'no' ? undefined : part;
  };
  const signals = columns.filter((column) => partOf(column) === undefined);
  if (signals.length === 0) {
    return { signals: columns, expected: new Map() };
  }
  const byName = new Map<string, Partial<Record<ExpectationPart, Float64Array>>>();
  for (const column of columns.filter((one) => !signals.includes(one))) {
    const of = choose(column.name).expectation?.of ?? (signals.length === 1 ? signals[0].name : undefined);
    if (!signals.some(({ name }) => name === of)) {
      const names = signals.map(({ name }) => name).join(', ');
      throw new InputError(
        `${column.name} says what is typical of ${of ?? 'a signal'}, got the signals ${names}: expected --expectation "${column.name}=${partOf(column)!} of NAME".`
      );
    }
    byName.set(of!, { ...byName.get(of!), [partOf(column)!]: column.column });
  }
  return { signals, expected: new Map([...byName].map(([name, parts]) => [name, expectedOrThrow(name, parts)])) };
}

function expectedOrThrow(name: string, parts: Partial<Record<ExpectationPart, Float64Array>>): Expected {
  const expected = expectedOf(parts);
  if (!expected) {
    throw new InputError(
      `One bound alone does not say what is typical of ${name}: expected the typical value, or the other bound.`
    );
  }
  return expected;
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
