import type { Incident } from '../../detection/detection';
import { calmDetection, someOptions, someSamples } from '../../testing/detections';
import { describeSample } from './describeSample';

const lock: Incident = {
  start: 2,
  end: 3,
  peak: 2,
  ongoing: false,
  nAnomalous: 2,
  severity: 'major',
  kind: 'latency-up',
  drivers: [],
};

const detection = {
  ...calmDetection(someSamples(5), someOptions()),
  labels: Int8Array.of(1, 0, -1, -1, 1),
  scoreSamples: Float64Array.of(-0.4, NaN, -0.714, -0.7, -0.41),
  incidents: [lock],
};

const names = ['Latency'];

describe('describeSample', () => {
  it('says the verdict with the anomaly score: higher is stranger', () => {
    expect(describeSample(detection, 0, names)).toEqual({ verdict: 'Normal, score 0.40', incident: undefined });
  });

  it('says of an anomaly which incident it belongs to', () => {
    expect(describeSample(detection, 2, names).verdict).toBe('Anomaly, score 0.71');
    expect(describeSample(detection, 3, names).incident).toMatch(/^Latency up/);
  });

  it('says that a sample was not judged, without a score it does not have', () => {
    expect(describeSample(detection, 1, names)).toEqual({ verdict: 'Not judged', incident: undefined });
  });
});
