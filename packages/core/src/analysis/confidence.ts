import type { Detection, DetectionOptions, Incident, Samples } from '../detection';
import { type FalseAlarmRate, falseAlarmSteps } from './falseAlarms';
import { type Stability, stabilitySteps } from './stability';
import { partOf, type Steps } from '../task/steps';

/** How sure an incident is. */
export interface Confidence extends Stability {
  /** None if too little of the data is healthy to say. */
  readonly falseAlarms?: FalseAlarmRate;
}

/** Ranges that begin later, the last one by a fifth. */
const N_DETECTIONS = 10;

/** Healthy windows that are drawn: each costs a detection. */
const N_WINDOWS = 40;

/** How sure each incident of a watch verdict is. Some fifty detections: to be done in idle time. */
export function* confidenceSteps(
  samples: Samples,
  options: DetectionOptions,
  detection: Detection
): Steps<Map<Incident, Confidence>> {
  const stability = yield* partOf(stabilitySteps(samples, options, detection, N_DETECTIONS), 0, 0.2);
  const rates = yield* partOf(falseAlarmSteps(samples, options, detection, N_WINDOWS), 0.2, 1);
  return new Map(detection.incidents.map((incident, i) => [incident, { ...stability[i], falseAlarms: rates?.[i] }]));
}
