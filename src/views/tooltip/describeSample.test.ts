import type { Incident } from '@anomaly-forest/core/internal/detection';
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

const samples = someSamples(5);
const detection = {
  ...calmDetection(samples, someOptions()),
  labels: Int8Array.of(1, 0, -1, -1, 1),
  scoreSamples: Float64Array.of(-0.4, NaN, -0.714, -0.7, -0.41),
  incidents: [lock],
};

describe('describeSample', () => {
  it('says the verdict with the anomaly score: higher is stranger', () => {
    expect(describeSample(samples, detection, 0)).toEqual({ verdict: 'Normal, score 0.40', incident: undefined });
  });

  it('says of an anomaly which incident it belongs to', () => {
    expect(describeSample(samples, detection, 2).verdict).toBe('Anomaly, score 0.71');
    expect(describeSample(samples, detection, 3).incident).toMatch(/^Latency up/);
  });

  it('says that a sample was not judged, without a score it does not have', () => {
    const columns = samples.X.columns.map((column) => column.map((value, i) => (i === 1 ? NaN : value)));
    expect(describeSample({ ...samples, X: { ...samples.X, columns } }, detection, 1)).toEqual({
      verdict: 'Not judged: a value is missing',
      incident: undefined,
    });
  });

  it('does not call a value missing that is there, but was not judged for another reason', () => {
    expect(describeSample(samples, detection, 1).verdict).toBe('Not judged');
  });

  it('says of a sample that it was called normal', () => {
    const calledNormal = [{ incident: { ...lock, start: 4, end: 4 }, by: 0 }];
    expect(describeSample(samples, { ...detection, calledNormal }, 4).verdict).toBe('Called normal, score 0.41');
  });

  it('says that the newest sample was not judged because its interval is not over', () => {
    const live = { ...samples, asOf: samples.time[4] + 30_000 };
    const unfinished = { ...detection, labels: Int8Array.of(1, 1, 1, 1, 0) };
    expect(describeSample(live, unfinished, 4).verdict).toBe('Not judged: its interval is not over');
  });

  it('says which signals drove an incident, if there are several', () => {
    const [latency] = samples.signals;
    const two = { ...samples, signals: [latency, { ...latency, name: 'RPM' }] };
    const drivers = [
      { signal: 0, share: 0.9, typical: 45, actual: 300 },
      { signal: 1, share: 0.1, typical: 5000, actual: 5100 },
    ];
    const { incident } = describeSample(two, { ...detection, incidents: [{ ...lock, drivers }] }, 2);
    expect(incident).toBe('Latency up, driven by Latency (90%)');
  });
});
