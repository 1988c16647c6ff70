import { DataFrame, Field, FieldType } from '@grafana/data';
import { Notice, Samples, SignalSettings } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { createMatrix } from '@anomaly-forest/core/internal/series/matrix';
import {
  carryForward,
  isCoarser,
  momentsWithValue,
  regularStep,
} from '@anomaly-forest/core/internal/series/signalSteps';
import { Sentence, sentence } from '@anomaly-forest/core/internal/sentence';
import { runToEnd, Steps } from '@anomaly-forest/core/internal/task/steps';
import { AlignedSignal, alignSignalSteps } from './alignSignal';
import { emptyNotice, isEmptySignal } from '@anomaly-forest/core/internal/series/emptySignals';
import { type Expectation, expectedAt } from './expectations';
import { explainTextInTime, findSignalsSteps, listOf } from './findSignals';
import { readFramesSteps } from './readFrames';
import { secondsNotice, timeNotices, valueNotices } from '@anomaly-forest/core/internal/series/sampleNotices';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';
import type { SignalField } from './signalField';
import { signalSettings } from './signalSettings';
import { stampOf } from './stamp';
import { intervalText } from './intervalText';
import { positionSteps, timeGridSteps } from '@anomaly-forest/core/internal/series/timeGrid';

/** Part of the work that is done when all moments are known, ... */
const GRID_SHARE = 0.3;
/** ... and when each signal has its values at them. */
const ALIGNED_SHARE = 0.8;

/** What detection works on, and the same as one frame for drawing. */
export interface PreparedSamples {
  readonly samples: Samples;
  /**
   * Field 0 is the time, field 1 + i is signal i, joined on time; ascending, distinct times, one row a sample. Behind the
   * signals stand fields that are drawn, but not judged (`signalFields`). Fields keep config, labels, display processor,
   * links and state; `state.displayName` is the signal's name and `config.interval` the step that its data source
   * promises. A value is null where the signal has none, and undefined where it has no row and others do: there
   * `samples.X` may hold the signal's last value (`carryForward`).
   */
  readonly frame: DataFrame;
  /** The signals as Grafana names them: with the labels that all share, which `samples.signals` leave out. */
  readonly fullNames: readonly string[];
  readonly notices: Notice[];
}

/** The fields of the signals, without those that are only drawn. */
export function signalFields({ samples, frame }: PreparedSamples): Field[] {
  return frame.fields.slice(1, 1 + samples.signals.length);
}

/** Samples, or one sentence why there are none that could be judged. */
export type PrepareResult = { readonly prepared: PreparedSamples } | { readonly warning: Sentence };

/**
 * Turns a query's frames (wide, several, long) into samples: chooses the signals, joins them on time, puts the moments
 * into order. The given frames are never changed.
 *
 * @param asOf - Epoch milliseconds when the frames were asked for; see `Samples.asOf`.
 * @returns a warning (one sentence: got, expected) if there is nothing that could be judged.
 */
export function prepareSamples(series: readonly DataFrame[], asOf?: number): PrepareResult {
  return runToEnd(prepareSteps(series, asOf));
}

/** `prepareSamples` in steps: one for each look at all values of a field. */
export function* prepareSteps(series: readonly DataFrame[], asOf?: number): Steps<PrepareResult> {
  return yield* judgeableSteps(yield* readFramesSteps(series), asOf);
}

/** Samples from frames as `readFramesSteps` gives them; their fields' state is written to. */
export function* judgeableSteps(frames: readonly DataFrame[], asOf?: number): Steps<PrepareResult> {
  if (!frames.some((frame) => frame.fields.some((field) => field.values.length > 0))) {
    return {
      warning: sentence(
        'frames.no-rows',
        'No data: the query returned no rows for this time range. Widen it, or check the query.'
      ),
    };
  }
  const found = yield* findSignalsSteps(frames);
  if ('warning' in found) {
    return found;
  }
  const joined = yield* joinSteps(found, found.notices);
  const samples = { ...joined.samples, asOf, stamp: stampOf(frames) };
  yield;
  typicalStep(samples.time); // Whoever draws the samples asks for it, and then it is known.
  const warning = explainUnusable(samples, frames);
  return warning === undefined ? { prepared: { ...joined, samples } } : { warning };
}

/** A signal on the moments of the samples. */
interface PreparedSignal extends AlignedSignal {
  /** The times of the signal's own rows. */
  readonly time: Field;
  readonly settings: SignalSettings;
  readonly fullName: string;
}

/** Signals on one grid of moments; `positions` tell the sample of each row of `times`. */
interface OnGrid {
  readonly grid: Float64Array;
  readonly times: readonly Field[];
  readonly positions: readonly Int32Array[];
  readonly signals: readonly PreparedSignal[];
}

function* joinSteps(
  { signals: found, expectations }: { signals: readonly SignalField[]; expectations: readonly Expectation[] },
  notices: readonly Notice[]
): Steps<PreparedSamples> {
  const times = [...new Set(found.map((signal) => signal.time))];
  const grid = yield* timeGridSteps(times.map((time) => time.values));
  yield GRID_SHARE;
  const given = yield* onGridSteps(found, times, grid);
  yield ALIGNED_SHARE;
  const { joined, notices: ofRows } = yield* withoutFillerSteps(given, found);
  const { used, passedOver, notices: ofSignals } = chooseJudged(joined.signals);
  const carried = carrySlower(joined.grid, used);
  const isPassedOver = ({ name }: SignalSettings): boolean => passedOver.some(({ settings }) => settings.name === name);
  return {
    samples: {
      time: joined.grid,
      signals: used.map(({ settings }) => settings),
      X: createMatrix(carried.columns),
      ...(expectations.length > 0 && {
        expected: used.map((signal) => expectedAt(found[joined.signals.indexOf(signal)], expectations, joined.grid)),
      }),
    },
    frame: {
      length: joined.grid.length,
      fields: [
        timeField(times[0], joined.positions[0], joined.grid),
        ...[...used, ...passedOver].map((signal) =>
          namedField(signal, ofRows.length > 0 ? typicalStep(grid) : undefined)
        ),
      ],
    },
    fullNames: used.map(({ fullName }) => fullName),
    notices: [
      takenNotice(used),
      ...notices,
      ...ofSignals,
      ...ofRows,
      ...carried.notices,
      ...secondsNotice(grid),
      ...timeNotices(given.positions, grid.length),
      ...fewConstants(
        given.signals
          .filter(({ settings }) => !isPassedOver(settings))
          .map(({ settings: { name }, ...signal }) => ({ name, notices: valueNotices(name, signal) }))
      ),
    ],
  };
}

/** More signals than this that are constant are told in one notice. */
const MAX_CONSTANTS = 3;

/** What stands out in the signals' values; of many constant ones one notice. */
function fewConstants(
  signals: ReadonlyArray<{ readonly name: string; readonly notices: readonly Notice[] }>
): Notice[] {
  const notices = signals.flatMap((signal) => signal.notices);
  const constant = signals.filter((signal) => signal.notices.some(isConstantNotice));
  if (constant.length <= MAX_CONSTANTS) {
    return notices;
  }
  const said = sentence(
    'frames.constants',
    '{{n, number}} signals are constant and cannot tell samples apart: {{names}}',
    {
      n: constant.length,
      names: listOf(constant.map(({ name }) => nameInSentence(name))),
    }
  );
  return [...notices.filter((notice) => !isConstantNotice(notice)), { level: 'warning', ...said }];
}

function isConstantNotice({ id }: Notice): boolean {
  return id === 'frames.constant';
}

function* onGridSteps(found: readonly SignalField[], times: readonly Field[], grid: Float64Array): Steps<OnGrid> {
  const positions: Int32Array[] = [];
  for (const time of times) {
    positions.push(yield* positionSteps(time.values, grid));
  }
  const signals: PreparedSignal[] = [];
  for (const { name, fullName, field, time } of found) {
    signals.push({
      time,
      fullName,
      settings: signalSettings(field, name),
      ...(yield* alignSignalSteps(field, positions[times.indexOf(time)], grid.length)),
    });
  }
  return { grid, times, positions, signals };
}

/**
 * `fill(null)` at an interval below that of the data makes rows in which nothing has a value. They are no samples: an
 * hourly series stays one of hours.
 */
function* withoutFillerSteps(
  given: OnGrid,
  found: readonly SignalField[]
): Steps<{ readonly joined: OnGrid; readonly notices: readonly Notice[] }> {
  const { grid, signals, times } = given;
  if (signals.some(({ settings }) => settings.missing !== 'leave-out')) {
    return { joined: given, notices: [] };
  }
  const moments = momentsWithValue(
    grid,
    signals.map(({ column }) => column)
  );
  const step = moments === grid ? undefined : regularStep(moments);
  const rows = typicalStep(grid);
  if (step === undefined || !isCoarser(step, rows)) {
    return { joined: given, notices: [] };
  }
  return { joined: yield* onGridSteps(found, times, moments), notices: [fillerNotice(step, rows)] };
}

function fillerNotice(step: number, rows: number): Notice {
  return {
    level: 'info',
    ...sentence(
      'frames.filler-rows',
      'There is a value every {{step}}, but a row every {{rows}}: empty rows are left out. To avoid them, group by {{step}} in the query, or turn filling off',
      { step: intervalText(step), rows: intervalText(rows) }
    ),
  };
}

/** A signal with one value (an instant query beside a range query) can be drawn, but not judged. */
function chooseJudged(signals: readonly PreparedSignal[]): {
  readonly used: readonly PreparedSignal[];
  readonly passedOver: readonly PreparedSignal[];
  readonly notices: readonly Notice[];
} {
  const empty = signals.filter(({ column, settings }) => isEmptySignal(column, settings.missing));
  const filled = signals.filter((signal) => !empty.includes(signal));
  const lone = filled.filter(isLone);
  const passedOver = lone.length < filled.length ? lone : [];
  return {
    used: filled.filter((signal) => !passedOver.includes(signal)),
    passedOver,
    notices: [
      ...empty.map(({ settings }) => emptyNotice(settings.name)),
      ...(passedOver.length > 0 ? [loneNotice(passedOver)] : []),
    ],
  };
}

function isLone({ column, settings: { missing } }: PreparedSignal): boolean {
  return (missing === 'leave-out' || missing === 'previous') && hasOneValue(column);
}

function hasOneValue(column: Float64Array): boolean {
  const first = column.findIndex((value) => !Number.isNaN(value));
  return first >= 0 && column.subarray(first + 1).every(Number.isNaN);
}

function loneNotice(signals: readonly PreparedSignal[]): Notice {
  const said = sentence('frames.single-value', '', {
    names: listOf(signals.map(({ settings }) => nameInSentence(settings.name))),
    count: signals.length,
    defaultValue_one: '{{names}} has a single value (an instant query?): drawn as a point, not judged',
    defaultValue_other: '{{names}} have a single value each (an instant query?): drawn as points, not judged',
  });
  return { level: 'info', ...said };
}

/** Signals of a longer step than the samples have between their values the last one. */
function carrySlower(
  grid: Float64Array,
  signals: readonly PreparedSignal[]
): { readonly columns: readonly Float64Array[]; readonly notices: readonly Notice[] } {
  const judged = regularStep(grid);
  const notices: Notice[] = [];
  const columns = signals.map(({ column, settings }) => {
    const moments = settings.missing === 'leave-out' ? momentsWithValue(grid, [column]) : grid;
    const step = judged === undefined || moments === grid ? undefined : regularStep(moments);
    if (judged === undefined || step === undefined || !isCoarser(step, judged)) {
      return column;
    }
    notices.push(carriedNotice(settings.name, step, judged));
    return carryForward(grid, column, step);
  });
  return { columns, notices };
}

function carriedNotice(name: string, step: number, judged: number): Notice {
  return {
    level: 'info',
    ...sentence(
      'frames.carried',
      '{{name}} has a value every {{step}}, the samples are {{judged}} apart: between its values the last one is judged',
      { name: nameInSentence(name), step: intervalText(step), judged: intervalText(judged) }
    ),
  };
}

/** The time of each sample as a field: the given one if its rows are the samples. */
function timeField(field: Field, positions: Int32Array, grid: Float64Array): Field {
  const unchanged = positions.length === grid.length && positions.every((position, row) => position === row);
  return unchanged ? { ...field } : { ...field, values: Array.from(grid) };
}

/** @param filled - the step of the rows that were left out because they had no value: there lines break */
function namedField({ field, settings, time }: PreparedSignal, filled: number | undefined): Field {
  const interval = filled ?? time.config.interval;
  return {
    ...field,
    config: interval === undefined ? field.config : { ...field.config, interval },
    state: { ...field.state, displayName: settings.name, multipleFrames: false },
  };
}

/** Prometheus says of an answer whether it was a query for one moment. */
function isInstant({ meta }: DataFrame): boolean {
  return meta?.custom?.resultType === 'vector' || meta?.custom?.resultType === 'scalar';
}

function takenNotice(signals: readonly PreparedSignal[]): Notice {
  const names = signals.map(({ settings }) => nameInSentence(settings.name)).join(', ');
  const taken = sentence('frames.signals', '', {
    names,
    count: signals.length,
    defaultValue_one: 'Signal: {{names}}',
    defaultValue_other: 'Signals: {{names}}',
  });
  return { level: 'info', ...taken };
}

function explainUnusable(samples: Samples, frames: readonly DataFrame[]): Sentence | undefined {
  const nSamples = samples.time.length;
  if (nSamples === 0) {
    const times = frames.flatMap(({ fields }) => fields.filter(({ type }) => type === FieldType.time));
    const textual = explainTextInTime(times);
    if (textual) {
      return textual;
    }
    return sentence(
      'frames.no-valid-time',
      'No sample with a valid time: an anomaly needs others to compare with. Widen the time range.'
    );
  }
  if (nSamples === 1 || (samples.signals.length > 0 && samples.X.columns.every(hasOneValue))) {
    if (frames.every(isInstant)) {
      return sentence(
        'frames.instant',
        'Only one sample: the query is an instant query. Set its type to "Range", so that there are others to compare with.'
      );
    }
    return sentence(
      'frames.one-sample',
      'Only one sample: an anomaly needs others to compare with. Widen the time range.'
    );
  }
  if (samples.signals.length === 0) {
    return sentence('frames.no-value-at-all', 'No sample has a value: every number in this time range is missing.');
  }
  return undefined;
}
