import { classicSteps } from './classic';
import type { Detection, DetectionOptions, Incident, Samples } from './detection';
import { Fingerprint } from './fingerprint';
import { type FittedForest, fitForestSteps } from './fittedForest';
import { LastResult } from './lastResult';
import { applyMissing, type CompleteSamples } from './missing';
import { labelsOf, offsetOf } from './offset';
import { partOf, runToEnd, type Steps } from './steps';
import { watchSteps } from './watch/watch';

/** What a panel keeps between two detections: moving a threshold never fits a forest again. */
export interface DetectionMemo {
  readonly complete: LastResult<CompleteSamples>;
  readonly forest: LastResult<FittedForest>;
}

export function createDetectionMemo(): DetectionMemo {
  return { complete: new LastResult(), forest: new LastResult() };
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
  const complete = yield* memo.complete.get([samples], function* () {
    return applyMissing(samples);
  });
  if (complete.rows.length === 0) {
    return nothingToJudge(samples, options, complete);
  }
  const { X } = complete.samples;
  const forestOptions = JSON.stringify([options.forest, options.scale]);
  const fitted = yield* partOf(
    memo.forest.get([X, forestOptions], () => fitForestSteps(X, options)),
    0,
    0.8
  );
  const judged = yield* partOf(judge(complete.samples, options, fitted), 0.8, 1);
  return onGivenSamples(judged, samples, options, complete);
}

/** A verdict on the complete samples; sample numbers count those only. */
type Judgement = Pick<Detection, 'scoreSamples' | 'offset' | 'labels' | 'typical' | 'incidents' | 'notices'>;

function* judge(samples: Samples, options: DetectionOptions, { scoreSamples }: FittedForest): Steps<Judgement> {
  const offset = offsetOf(scoreSamples, options.contamination);
  if (options.verdict === 'watch') {
    const verdict = yield* watchSteps(samples, { now: samples.asOf }, function* () {
      return scoreSamples;
    });
    return { scoreSamples, offset, ...verdict };
  }
  const labels = labelsOf(scoreSamples, offset);
  return { scoreSamples, offset, labels, notices: [], ...(yield* classicSteps(samples, labels, scoreSamples)) };
}

/** Numbers the samples as they were given; those that were left out have no score and no label. */
function onGivenSamples(
  judged: Judgement,
  samples: Samples,
  options: DetectionOptions,
  complete: CompleteSamples
): Detection {
  const { rows } = complete;
  const nSamples = samples.X.nSamples;
  const spread = (values: Float64Array): Float64Array => scatter(values, rows, new Float64Array(nSamples).fill(NaN));
  const scoreSamples = spread(judged.scoreSamples);
  const labels = scatter(judged.labels, rows, new Int8Array(nSamples));
  return {
    verdict: options.verdict,
    scoreSamples,
    offset: judged.offset,
    labels,
    typical: judged.typical.map(spread),
    incidents: judged.incidents.map((incident) => renumber(incident, rows)),
    fingerprint: fingerprintOf(samples, options, scoreSamples, labels),
    notices: [...complete.notices, ...judged.notices],
  };
}

function scatter<T extends Float64Array | Int8Array>(values: T, rows: Int32Array, target: T): T {
  for (let i = 0; i < rows.length; i++) {
    target[rows[i]] = values[i];
  }
  return target;
}

function renumber(incident: Incident, rows: Int32Array): Incident {
  return { ...incident, start: rows[incident.start], end: rows[incident.end], peak: rows[incident.peak] };
}

function fingerprintOf(
  samples: Samples,
  options: DetectionOptions,
  scoreSamples: Float64Array,
  labels: Int8Array
): string {
  const fingerprint = new Fingerprint().addText(JSON.stringify([samples.signals, options])).addNumbers(samples.time);
  samples.X.columns.forEach((column) => fingerprint.addNumbers(column));
  return fingerprint.addNumbers(scoreSamples).addNumbers(labels).toString();
}

function nothingToJudge(samples: Samples, options: DetectionOptions, complete: CompleteSamples): Detection {
  const nSamples = samples.X.nSamples;
  const scoreSamples = new Float64Array(nSamples).fill(NaN);
  const labels = new Int8Array(nSamples);
  const text = `None of the ${nSamples} samples has a value for every signal: there is nothing to judge.`;
  return {
    verdict: options.verdict,
    scoreSamples,
    offset: NaN,
    labels,
    typical: samples.X.columns.map(() => new Float64Array(nSamples).fill(NaN)),
    incidents: [],
    fingerprint: fingerprintOf(samples, options, scoreSamples, labels),
    notices: [...complete.notices, { level: 'warning', text }],
  };
}
