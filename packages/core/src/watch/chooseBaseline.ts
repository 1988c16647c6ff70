import type { Baseline, BaselineInUse } from '../baseline/baseline';
import type { Notice, Samples } from '../detection';
import { sentence, type Sentence } from '../sentence';
import { selectRows } from '../series/matrix';
import { fillMissing } from '../series/missing';
import type { Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import { unpackBaseline } from './baselineBuffer';
import { type BaselineModel, inOrderOf, isWithoutDays } from './baselineModel';
import { type Learnt, learnBaseline, rowsOutside } from './learnBaseline';
import { MIN_SAMPLES } from './parameters';
import { stepOf } from './signalSeries';

/** Steps this many times as long are not alike: longer samples are calmer. */
const OTHER_STEP = 2;

/** What says what is normal, and what had to be passed over for it. */
export interface ChosenBaseline {
  /** None: the samples themselves. */
  readonly model?: BaselineModel;
  /** Moments that say nothing of what is normal; none if that would leave too few others. */
  readonly leftOut: NonNullable<Samples['leftOut']>;
  readonly inUse: BaselineInUse;
  readonly notices: readonly Notice[];
}

/**
 * The baseline that was asked for; if it cannot be used, the samples themselves, and a sentence about it.
 *
 * @param samples - Those to be judged, missing values filled in as their policies say.
 */
export function* chooseBaseline(samples: Samples, options: WatchOptions): Steps<ChosenBaseline> {
  const { baseline } = samples;
  if (!baseline) {
    return visibleBaseline(samples, []);
  }
  const tried = yield* tryBaseline(baseline, samples, options);
  if ('problem' in tried) {
    const text = sentence('watch.baseline-unusable', '{{problem}} The visible range is used as the baseline instead.', {
      problem: tried.problem,
    });
    return visibleBaseline(samples, [{ level: 'warning', ...text }]);
  }
  const { model } = tried;
  return {
    model,
    leftOut: [],
    inUse: { kind: baseline.kind, span: model.span, nSamples: model.nSamples },
    notices: limitsOf(model, samples, baseline.kind),
  };
}

function visibleBaseline(samples: Samples, notices: readonly Notice[]): ChosenBaseline {
  const { time, leftOut = [] } = samples;
  const span = { from: time[0], to: time[time.length - 1] };
  if (leftOut.length === 0) {
    return { leftOut, inUse: { kind: 'visible', span, nSamples: time.length }, notices };
  }
  const rows = rowsOutside(samples);
  if (rows.length === time.length) {
    return { leftOut: [], inUse: { kind: 'visible', span, nSamples: time.length }, notices };
  }
  if (rows.length < MIN_SAMPLES) {
    const text = sentence(
      'watch.left-out-too-much',
      'The ranges left out leave {{got}} of {{nSamples}} samples, {{needed}} are needed to learn what is typical: nothing is left out.',
      { got: rows.length, nSamples: time.length, needed: MIN_SAMPLES }
    );
    const inUse = { kind: 'visible', span, nSamples: time.length } as const;
    return { leftOut: [], inUse, notices: [...notices, { level: 'warning', ...text }] };
  }
  return { leftOut, inUse: { kind: 'visible', span, nSamples: rows.length }, notices };
}

function* tryBaseline(baseline: Baseline, samples: Samples, options: WatchOptions): Steps<Learnt> {
  switch (baseline.kind) {
    case 'pinned':
      return pinnedBaseline(baseline.buffer, samples);
    case 'part':
      return yield* learnBaseline(within(samples, baseline.span), options);
    case 'samples': {
      const others = sameSignals(baseline.samples, samples);
      if ('problem' in others) {
        return others;
      }
      const learnt = yield* learnBaseline(others.samples, options);
      return 'model' in learnt && overlap(others.samples.time, samples.time)
        ? { model: { ...learnt.model, aligned: { time: others.samples.time, columns: others.samples.X.columns } } }
        : learnt;
    }
  }
}

function pinnedBaseline(buffer: ArrayBuffer, { signals }: Samples): Learnt {
  const unpacked = unpackBaseline(buffer);
  if ('problem' in unpacked) {
    return unpacked;
  }
  const names = signals.map(({ name }) => name);
  const model = inOrderOf(unpacked.model, names);
  return model
    ? { model }
    : {
        problem: otherSignals(
          unpacked.model.signals.map(({ name }) => name),
          names
        ),
      };
}

/** The baseline's samples, with the settings and in the order of the signals to be judged. */
function sameSignals(
  baseline: Samples,
  { signals, leftOut, utcOffsets }: Samples
): { samples: Samples } | { problem: Sentence } {
  const names = baseline.signals.map(({ name }) => name);
  const order = signals.map(({ name }) => names.indexOf(name));
  if (baseline.time.length === 0) {
    return { problem: sentence('watch.baseline-empty', "The baseline's query returned no rows.") };
  }
  if (order.includes(-1)) {
    return {
      problem: otherSignals(
        names,
        signals.map(({ name }) => name)
      ),
    };
  }
  const X = { ...baseline.X, columns: order.map((from) => baseline.X.columns[from]) };
  return { samples: fillMissing({ time: baseline.time, signals, X, leftOut, utcOffsets }).samples };
}

function otherSignals(got: readonly string[], expected: readonly string[]): Sentence {
  return sentence('watch.baseline-other-signals', 'The baseline has the signals {{got}}, expected {{expected}}.', {
    got: got.join(', ') || '–',
    expected: expected.join(', '),
  });
}

function within({ time, X, ...samples }: Samples, { from, to }: BaselineInUse['span']): Samples {
  const rows = Int32Array.from(time, (_, row) => row).filter((row) => time[row] >= from && time[row] <= to);
  return { ...samples, time: Float64Array.from(rows, (row) => time[row]), X: selectRows(X, rows) };
}

/** Whether two ranges of time have a moment in common. */
function overlap(a: Float64Array, b: Float64Array): boolean {
  return a[0] <= b[b.length - 1] && b[0] <= a[a.length - 1];
}

/** What a baseline that can be used does not know. */
function limitsOf(model: BaselineModel, { time }: Samples, kind: Baseline['kind']): Notice[] {
  const notices: Notice[] = [];
  const step = stepOf(time);
  if (isWithoutDays(model)) {
    notices.push({
      level: 'info',
      ...sentence(
        'watch.baseline-without-days',
        'The baseline spans less than three days: it cannot show a daily pattern.'
      ),
    });
  }
  if (step > 0 && (model.step > OTHER_STEP * step || step > OTHER_STEP * model.step)) {
    notices.push({
      level: kind === 'pinned' ? 'warning' : 'info',
      ...sentence(
        'watch.baseline-other-step',
        'The baseline has a sample every {{baselineSeconds}} s, the judged data every {{seconds}} s: longer intervals vary less.',
        { baselineSeconds: model.step / 1000, seconds: step / 1000 }
      ),
    });
  }
  return notices;
}
