import { detect } from '../detect';
import type { DetectionOptions, Incident, Samples } from '../detection';
import { falseAlarmSteps } from './falseAlarms';
import { createMatrix } from '../series/matrix';
import { RandomState } from '../random/randomState';
import { stabilitySteps } from './stability';
import { runToEnd } from '../task/steps';
import { sharesOf } from '../testing/sharesOf';

const options: DetectionOptions = {
  verdict: 'watch',
  forest: { nEstimators: 10, maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: false, seed: 42 },
  contamination: 0.03,
  scale: true,
};

/** About 100, give or take 2, a sample a minute, with these values from 200 on. */
function samplesWith(values: readonly number[]): Samples {
  const random = new RandomState(3);
  const column = Float64Array.from({ length: 400 }, () => random.normal(100, 2));
  column.set(values, 200);
  return {
    time: column.map((_, i) => i * 60_000),
    signals: [{ name: 'latency', role: 'latency', missing: 'leave-out', direction: 'both' }],
    X: createMatrix([column]),
  };
}

describe('stability', () => {
  const samples = samplesWith([300, 300, 300, 300]);

  it('is in how many ranges that begin later an incident stands', () => {
    const detection = detect(samples, options);
    expect(detection.incidents).toHaveLength(1);
    expect(runToEnd(stabilitySteps(samples, options, detection, 5))).toEqual([{ nDetections: 5, nStands: 5 }]);
  });

  it('counts an incident with a sample in common, not one that only comes next', () => {
    const [incident] = detect(samples, options).incidents;
    const { start, end } = incident;
    const near = [
      [end, end + 5],
      [end + 1, end + 5],
      [start - 5, start],
      [start - 5, start - 1],
    ].map(([from, to]) => ({ ...incident, start: from, end: to }));
    const stability = runToEnd(stabilitySteps(samples, options, { incidents: near }, 2));
    expect(stability.map(({ nStands }) => nStands)).toEqual([2, 0, 2, 0]);
  });

  it('has ranges that begin 2 %, 4 % .. later, and says nothing of an incident by those that do not hold its start', () => {
    const [incident] = detect(samples, options).incidents;
    const at = (start: number): Incident => ({ ...incident, start, end: incident.end });
    // The ranges begin with samples 8, 16 and 24.
    const incidents = [8, 9, 16, 17, 24, 25].map(at);
    const stability = runToEnd(stabilitySteps(samples, options, { incidents }, 3));
    expect(stability.map(({ nDetections }) => nDetections)).toEqual([0, 1, 1, 2, 2, 3]);
    expect(stability.map(({ nStands }) => nStands)).toEqual([0, 1, 1, 2, 2, 3]);
  });

  it('tells an incident that hangs on where the range begins', () => {
    // A level that is the longer part as soon as the range begins later: then it is a new level, and no incident.
    const step = samplesWith(new Array<number>(200).fill(300));
    const detection = detect(step, options);
    expect(detection.incidents).toHaveLength(1);
    expect(runToEnd(stabilitySteps(step, options, detection, 5))).toEqual([{ nDetections: 5, nStands: 0 }]);
  });

  it('and the rate of false alarms tell how far they are, never less than before', () => {
    const samples = samplesWith([300, 300, 300, 300]);
    const detection = detect(samples, options);
    for (const steps of [
      stabilitySteps(samples, options, detection, 3),
      falseAlarmSteps(samples, options, detection, 3),
    ]) {
      const told = sharesOf(steps);
      told.forEach((share, i) => expect(share).toBeGreaterThanOrEqual(i === 0 ? 0 : told[i - 1]));
      expect(told[told.length - 1]).toBeGreaterThan(0.9);
      expect(told[told.length - 1]).toBeLessThanOrEqual(1);
      // Three detections, each of them a third.
      expect([0, 1, 2].map((k) => told.some((share) => share > k / 3 && share <= (k + 1) / 3))).toEqual([
        true,
        true,
        true,
      ]);
    }
  });
});

describe('the rate of false alarms', () => {
  it('of a clear incident is below once in all days drawn', () => {
    const samples = samplesWith([300, 300, 300, 300]);
    const rates = runToEnd(falseAlarmSteps(samples, options, detect(samples, options), 10));
    expect(rates).toEqual([{ nAsStrong: 0, nDays: (10 * 399) / 1440 }]);
    const later = { ...samples, time: samples.time.map((t) => t + 1e12) };
    expect(runToEnd(falseAlarmSteps(later, options, detect(later, options), 10))).toEqual(rates);
  });

  it('of something that healthy data often do is high', () => {
    const samples = samplesWith([300, 300, 300, 300]);
    const detection = detect(samples, options);
    // Wide scatter at four moments, at irregular distances: at regular ones it would be a habit, everywhere the limits.
    const isRestless = (i: number): boolean => [40, 111, 290, 350].some((at) => i >= at && i < at + 3);
    const spread = detection.spread?.map((own) => own.map((value, i) => (isRestless(i) ? 60 * value : value)));
    const strength = detection.strength?.map(() => 0.01);
    const [restless] = runToEnd(falseAlarmSteps(samples, options, { ...detection, spread, strength }, 5)) ?? [];
    expect(restless.nAsStrong).toBeGreaterThan(5);
    const [calm] = runToEnd(falseAlarmSteps(samples, options, detection, 5)) ?? [];
    expect(calm.nAsStrong).toBe(0);
  });

  it('counts what is as strong as the strongest sample of an incident, the first and the last ones too', () => {
    const samples = samplesWith([300, 300, 300, 300]);
    const detection = detect(samples, options);
    const spread = detection.spread?.map((s) => s.map((value, i) => (i % 7 < 3 ? value * 60 : value)));
    const [incident] = detection.incidents;
    const rateOf = (change: (strength: Float64Array) => void): number => {
      const strength = new Float64Array(400);
      change(strength);
      const rates = runToEnd(falseAlarmSteps(samples, options, { ...detection, spread, strength }, 2)) ?? [];
      return rates[0].nAsStrong;
    };
    expect(rateOf(() => undefined)).toBeGreaterThan(0);
    expect(rateOf((strength) => (strength[incident.start] = Infinity))).toBe(0);
    expect(rateOf((strength) => (strength[incident.end] = Infinity))).toBe(0);
    expect(rateOf((strength) => (strength[incident.end + 1] = Infinity))).toBeGreaterThan(0);
  });

  it('is known from two healthy blocks on', () => {
    const samples = samplesWith([]);
    const detection = detect(samples, options);
    const rates = (nHealthy: number) => {
      const labels = detection.labels.map((_, i) => (i < nHealthy ? 1 : -1));
      return runToEnd(falseAlarmSteps(samples, options, { ...detection, labels }, 1));
    };
    expect(rates(59)).toBeUndefined();
    expect(rates(60)).toBeDefined();
  });

  it('is the same whenever it is asked for', () => {
    const samples = samplesWith([130, 131, 132, 133]);
    const detection = detect(samples, options);
    const once = runToEnd(falseAlarmSteps(samples, options, detection, 4));
    expect(runToEnd(falseAlarmSteps(samples, options, detection, 4))).toEqual(once);
  });

  it('is unknown where hardly anything is healthy', () => {
    const samples = samplesWith([]);
    const detection = detect(samples, options);
    const labels = detection.labels.map((label, i) => (i % 20 === 0 ? -1 : label));
    expect(runToEnd(falseAlarmSteps(samples, options, { ...detection, labels }, 2))).toBeUndefined();
  });
});
