import { classicSteps } from './verdict/classic';
import type { Detection, DetectionOptions, Incident, Samples } from './detection';
import { explainIncidentsSteps } from './explanation/explainIncidents';
import { Fingerprint } from './fingerprint';
import { type FittedForest, fitForestSteps } from './verdict/fittedForest';
import { LastResult } from './lastResult';
import { applyMissing, type CompleteSamples, fillMissing } from './series/missing';
import { labelsOf, offsetSteps } from './verdict/offset';
import { sentence } from './sentence';
import { partOf, runToEnd, type Steps } from './task/steps';
import type { ChosenBaseline } from './watch/chooseBaseline';
import { judgeWatchSteps } from './watch/judgeWatch';

/** Part of the work that is done when there is a verdict, without its fingerprint; ... */
const JUDGED_SHARE = 0.95;
/** ... and, of a classic one, with the forest's scores. */
const FOREST_SHARE = 0.8;

/** The samples that can be judged, and which of the given ones they are; no `rows`: all of them. */
type JudgedSamples = Omit<CompleteSamples, 'rows'> & { readonly rows?: Int32Array };

/** What a panel keeps between two detections: moving a threshold never fits a forest again. */
export interface DetectionMemo {
  readonly complete: LastResult<JudgedSamples>;
  readonly forest: LastResult<FittedForest>;
  readonly baseline: LastResult<ChosenBaseline>;
}

/** A memo that remembers nothing yet. */
export function createDetectionMemo(): DetectionMemo {
  return { complete: new LastResult(), forest: new LastResult(), baseline: new LastResult() };
}

/**
 * The verdict on some samples, from missing values to incidents. Sample numbers refer to the given samples.
 *
 * @throws RangeError if an option is outside its domain, or does not fit the number of samples or signals.
 */
export function detect(samples: Samples, options: DetectionOptions): Detection {
  return runToEnd(detectSteps(samples, options));
}

/** `detect` in steps. A memo saves work when the samples (compared by identity) or some options stay the same. */
export function* detectSteps(
  samples: Samples,
  options: DetectionOptions,
  memo: DetectionMemo = createDetectionMemo()
): Steps<Detection> {
  const complete = yield* memo.complete.get([samples, options.verdict], function* () {
    const applied = options.verdict === 'watch' ? allSamples(samples) : applyMissing(samples);
    yield;
    return applied;
  });
  const judge = options.verdict === 'watch' ? judgeWatchSteps : judgeClassicSteps;
  const judged =
    complete.rows?.length === 0
      ? nothingToJudge(samples)
      : yield* partOf(judge(complete.samples, options, memo), 0, JUDGED_SHARE);
  return yield* onGivenSamples(judged, samples, options, complete);
}

/** The watch verdict judges each signal on the samples in which it has a value: none is left out. */
function allSamples(given: Samples): JudgedSamples {
  const { samples, notices } = fillMissing(given);
  const hasValue = samples.X.columns.some((column) => column.some((value) => !Number.isNaN(value)));
  return { samples, rows: hasValue ? undefined : new Int32Array(0), notices };
}

/** A verdict on the complete samples; sample numbers count those only. */
type Judgement = Pick<
  Detection,
  | 'scoreSamples'
  | 'offset'
  | 'labels'
  | 'typical'
  | 'spread'
  | 'strength'
  | 'incidents'
  | 'calledNormal'
  | 'nIncidentsBySensitivity'
  | 'returnPeriodsBySensitivity'
  | 'levelShifts'
  | 'recurring'
  | 'baseline'
  | 'notices'
>;

function* judgeClassicSteps(samples: Samples, options: DetectionOptions, memo: DetectionMemo): Steps<Judgement> {
  const forestOptions = JSON.stringify([options.forest, options.scale]);
  const fitting = memo.forest.get([samples.X, forestOptions], () => fitForestSteps(samples.X, options));
  const fitted = yield* partOf(fitting, 0, FOREST_SHARE);
  const { scoreSamples } = fitted;
  yield;
  const offset = yield* offsetSteps(scoreSamples, options.contamination);
  yield;
  const labels = labelsOf(scoreSamples, offset);
  const classic = yield* partOf(classicSteps(samples, labels, scoreSamples), FOREST_SHARE, 0.95);
  const explaining = explainIncidentsSteps(fitted, samples.X, offset, classic.incidents);
  return { scoreSamples, offset, labels, ...classic, incidents: yield* explaining, notices: [] };
}

function nothingToJudge({ X }: Samples): Judgement {
  const none = new Float64Array(0);
  const said = sentence('detection.nothing-to-judge', '', {
    count: X.nSamples,
    defaultValue_one: 'The only sample has no value for every signal: there is nothing to judge.',
    defaultValue_other:
      'None of the {{count, number}} samples has a value for every signal: there is nothing to judge.',
  });
  return {
    scoreSamples: none,
    offset: NaN,
    labels: new Int8Array(0),
    typical: X.columns.map(() => none),
    incidents: [],
    notices: [{ level: 'warning', ...said }],
  };
}

/** Numbers the samples as they were given; those that were left out have no score and no label. */
function* onGivenSamples(
  judged: Judgement,
  samples: Samples,
  options: DetectionOptions,
  { rows, notices }: JudgedSamples
): Steps<Detection> {
  const { nSamples } = samples.X;
  const scoreSamples = toAllSamples(judged.scoreSamples, rows, nSamples);
  const labels = toAllSamples(judged.labels, rows, nSamples);
  return {
    verdict: options.verdict,
    scoreSamples,
    offset: judged.offset,
    labels,
    typical: judged.typical.map((values) => toAllSamples(values, rows, nSamples)),
    spread: judged.spread?.map((values) => toAllSamples(values, rows, nSamples)),
    strength: judged.strength && toAllSamples(judged.strength, rows, nSamples),
    incidents: judged.incidents.map((incident) => renumber(incident, rows, nSamples)),
    calledNormal: judged.calledNormal?.map(({ incident, by }) => ({
      incident: renumber(incident, rows, nSamples),
      by,
    })),
    nIncidentsBySensitivity: judged.nIncidentsBySensitivity,
    returnPeriodsBySensitivity: judged.returnPeriodsBySensitivity,
    levelShifts: judged.levelShifts,
    recurring: judged.recurring,
    baseline: judged.baseline,
    fingerprint: yield* fingerprintSteps(samples, whatWasAsked(samples, options, judged), scoreSamples, labels),
    notices: [...notices, ...judged.notices],
  };
}

/** Values of the rows, put to where they belong among all samples; NaN, or 0 for labels, elsewhere. */
function toAllSamples<T extends Float64Array | Int8Array>(values: T, rows: JudgedSamples['rows'], nSamples: number): T {
  if (rows === undefined || rows.length === nSamples) {
    return values;
  }
  const all = values instanceof Int8Array ? new Int8Array(nSamples) : new Float64Array(nSamples).fill(NaN);
  for (let i = 0; i < rows.length; i++) {
    all[rows[i]] = values[i];
  }
  return all as T;
}

function renumber(incident: Incident, rows: JudgedSamples['rows'], nSamples: number): Incident {
  if (rows === undefined || rows.length === nSamples) {
    return incident;
  }
  return { ...incident, start: rows[incident.start], end: rows[incident.end], peak: rows[incident.peak] };
}

/** The options as they count, as a text. What only the watch verdict knows says nothing of a classic one. */
function whatWasAsked(
  { signals, leftOut, calledNormal, newNormal }: Samples,
  { watch, ...options }: DetectionOptions,
  { baseline }: Judgement
): string {
  return JSON.stringify(
    options.verdict === 'watch'
      ? [signals, { ...options, watch }, baseline, leftOut, calledNormal, newNormal]
      : [signals, options]
  );
}

function* fingerprintSteps(
  { time, X, expected = [] }: Samples,
  asked: string,
  scoreSamples: Float64Array,
  labels: Int8Array
): Steps<string> {
  const fingerprint = new Fingerprint().addText(asked).addIntegers(labels);
  const fromElsewhere = expected.flatMap((one) => (one ? [one.typical, ...Object.values(one.bounds ?? {})] : []));
  const numbers = [time, ...X.columns, ...fromElsewhere, scoreSamples];
  for (const values of numbers) {
    yield* fingerprint.addNumbersSteps(values);
  }
  return fingerprint.toString();
}
