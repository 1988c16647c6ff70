import { DataFrame, Field } from '@grafana/data';
import { Notice, Samples } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { applyMissing } from '@anomaly-forest/core/internal/series/missing';
import { Sentence, sentence } from '@anomaly-forest/core/internal/sentence';
import { partOf, runToEnd, Steps } from '@anomaly-forest/core/internal/task/steps';
import { alignedField } from './alignedField';
import { findSignals, SignalField } from './findSignals';
import { readFramesSteps } from './readFrames';
import { samplesFromTableSteps, Table, TableColumn } from '@anomaly-forest/core/internal/series/samplesFromTable';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';
import { signalSettings } from './signalSettings';
import { stampOf } from './stamp';

/** What detection works on, and the same as one frame for drawing. */
export interface PreparedSamples {
  readonly samples: Samples;
  /**
   * Field 0 is the time, field 1 + i is signal i, joined on time; ascending, distinct times, one row a sample. Fields
   * keep config, labels, display processor, links and state; `state.displayName` is the signal's name and
   * `config.interval` the step that its data source promises. A value is null where the signal has none, and undefined
   * where it has no row and others do.
   */
  readonly frame: DataFrame;
  readonly notices: Notice[];
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
    return { warning: sentence('frames.no-rows', 'No data: the query returned no rows for this time range.') };
  }
  const found = findSignals(frames);
  if ('warning' in found) {
    return found;
  }
  const joined = yield* partOf(joinSteps(found.signals, found.notices), 0, 0.97);
  const samples = { ...joined.samples, asOf, stamp: stampOf(frames) };
  yield 0.97;
  typicalStep(samples.time); // Whoever draws the samples asks for it, and then it is known.
  yield 0.98;
  const warning = explainUnusable(samples);
  return warning === undefined ? { prepared: { ...joined, samples } } : { warning };
}

interface PreparedSignal extends TableColumn {
  readonly field: Field;
  /** The times of the signal's own rows. */
  readonly time: Field;
}

function* joinSteps(found: readonly SignalField[], notices: readonly Notice[]): Steps<PreparedSamples> {
  const [{ time: firstTime }] = found;
  const table: Table = {
    time: firstTime.values,
    signals: found.map(({ name, field, time }) => ({
      ...signalSettings(field, name),
      values: field.values,
      time: time.values,
    })),
  };
  const joined = yield* partOf(samplesFromTableSteps(table), 0, 0.85);
  const { samples, sampleOfRow } = joined;
  const used: PreparedSignal[] = [];
  for (const column of joined.columns) {
    const { field, time } = found[column.signal];
    used.push({ ...column, time, field: alignedField(field, column) });
    yield 0.85 + (0.1 * used.length) / joined.columns.length;
  }
  const time = timeField(firstTime, sampleOfRow, samples.time);
  yield 0.95;
  return {
    samples,
    frame: { length: samples.time.length, fields: [time, ...used.map(namedField)] },
    notices: [takenNotice(used), ...notices, ...joined.notices],
  };
}

/** The time of each sample as a field: the given one if its rows are the samples. */
function timeField(field: Field, positions: Int32Array, grid: Float64Array): Field {
  const unchanged = positions.length === grid.length && positions.every((position, row) => position === row);
  return unchanged ? { ...field } : { ...field, values: Array.from(grid) };
}

function namedField({ field, settings, time }: PreparedSignal): Field {
  const { interval } = time.config;
  return {
    ...field,
    config: interval === undefined ? field.config : { ...field.config, interval },
    state: { ...field.state, displayName: settings.name, multipleFrames: false },
  };
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

function explainUnusable(samples: Samples): Sentence | undefined {
  const nSamples = samples.time.length;
  if (nSamples === 0) {
    return sentence(
      'frames.no-valid-time',
      'No sample with a valid time: an anomaly needs others to compare with. Widen the time range.'
    );
  }
  if (nSamples === 1) {
    return sentence(
      'frames.one-sample',
      'Only one sample: an anomaly needs others to compare with. Widen the time range.'
    );
  }
  if (samples.signals.length === 0) {
    return sentence('frames.no-value-at-all', 'No sample has a value: every number in this time range is missing.');
  }
  return applyMissing(samples).rows.length >= 2
    ? undefined
    : sentence(
        'frames.no-common-times',
        'The signals have no times in common: give their queries the same interval, or set "Missing values" to previous value.'
      );
}
