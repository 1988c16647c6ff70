/**
 * `@anomaly-forest/core`: an isolation forest with scikit-learn's very trees, and verdicts on time series built on it.
 * What is exported here is the public API; the folders below are shared with the panel and the command line as
 * `@anomaly-forest/core/internal/...`, which exists inside this repository only.
 */

export { createMatrix, type Matrix } from './series/matrix';
export { fit, type IsolationForest, scoreSamples } from './forest/isolationForest';
export { forestFromBuffer, forestToBuffer } from './forest/forestBuffer';
export { labelsOf, offsetOf } from './verdict/offset';
export { createDetectionMemo, detect, type DetectionMemo, detectSteps } from './detect';
export { defaultWatchOptions, type Persistence, type WatchOptions } from './watchOptions';
export { partOf, runToEnd, type Steps } from './task/steps';
export type { Baseline, BaselineInUse, CalledNormal, TimeSpan } from './baseline/baseline';
export type {
  Contamination,
  Detection,
  DetectionOptions,
  Direction,
  Driver,
  Fraction,
  Incident,
  IncidentKind,
  IsolationForestParams,
  MissingPolicy,
  Notice,
  Samples,
  SignalRole,
  SignalSettings,
  Verdict,
} from './detection';
export type { Sentence, SentenceValues } from './sentence';
