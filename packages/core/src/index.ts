/**
 * `@anomaly-forest/core`: an isolation forest with scikit-learn's very trees, and verdicts on time series built on it.
 * What is exported here is the public API, see README.md; the folders below are shared with the panel and the command
 * line as `@anomaly-forest/core/internal/...`, which exists inside this repository only.
 */

export { createMatrix, type Matrix, matrixFromRows } from './series/matrix';
export { decisionFunction, type EstimatorParams, fit, type IsolationForest, predict } from './api/estimator';
export { scoreSamples } from './forest/isolationForest';
export { fitStandardScaler, type StandardScaler, transform } from './series/standardScaler';
export { loadForest, type StoredForest, storeForest } from './api/storedForest';
export { defaultDetectionOptions, detectTable, type DetectTableOptions, type TableDetection } from './api/detectTable';
export { samplesFromTable, type Table, type TableSamples, type TableSignal } from './series/samplesFromTable';
export { defaultWatchOptions, type Persistence, type WatchOptions } from './watchOptions';
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
