import { detect } from '../detect';
import type { DetectionOptions, Incident, Samples } from '../detection';
import { falseAlarmSteps } from './falseAlarms';
import { createMatrix } from '../series/matrix';
import { RandomState } from '../random/randomState';
import { stabilitySteps } from './stability';
import { runToEnd } from '../task/steps';

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
  it('is the number of refits in which an incident stands', () => {
    const samples = samplesWith([300, 300, 300, 300]);
    const detection = detect(samples, options);
    expect(detection.incidents).toHaveLength(1);
    expect(runToEnd(stabilitySteps(samples, options, detection, 5))).toEqual([5]);
  });

  it('counts a refit whose incident has a sample in common, not one that only comes next', () => {
    const samples = samplesWith([300, 300, 300, 300]);
    const [incident] = detect(samples, options).incidents;
    const { start, end } = incident;
    const near = [
      [end, end + 5],
      [end + 1, end + 5],
      [start - 5, start],
      [start - 5, start - 1],
    ].map(([from, to]) => ({ ...incident, start: from, end: to }));
    expect(runToEnd(stabilitySteps(samples, options, { incidents: near }, 2))).toEqual([2, 0, 2, 0]);
  });

  it('refits with the seeds that come next, the largest one followed by 0', () => {
    const noise = samplesWith([]);
    const overlaps = (a: Incident, b: Incident): boolean => a.start <= b.end && b.start <= a.end;
    for (const seed of [42, 2 ** 32 - 2]) {
      const classic: DetectionOptions = { ...options, verdict: 'classic', forest: { ...options.forest, seed } };
      const detection = detect(noise, classic);
      const seeds = seed === 42 ? [43, 44, 45, 46] : [2 ** 32 - 1, 0, 1, 2];
      const refits = seeds.map((other) => detect(noise, { ...classic, forest: { ...classic.forest, seed: other } }));
      const expected = detection.incidents.map(
        (incident) => refits.filter(({ incidents }) => incidents.some((other) => overlaps(incident, other))).length
      );
      expect(new Set(expected).size).toBeGreaterThan(1);
      expect(runToEnd(stabilitySteps(noise, classic, detection, 4))).toEqual(expected);
    }
  });

  it('and the rate of false alarms tell how far they are, never less than before', () => {
    const samples = samplesWith([300, 300, 300, 300]);
    const detection = detect(samples, options);
    for (const steps of [
      stabilitySteps(samples, options, detection, 3),
      falseAlarmSteps(samples, options, detection, 3),
    ]) {
      const told = [...steps];
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

  it('tells an incident that hangs on the draw, or on nothing', () => {
    const samples = samplesWith([300, 300, 300, 300]);
    const [incident] = detect(samples, options).incidents;
    const incidents = [incident, { ...incident, start: 20, end: 25 }];
    expect(runToEnd(stabilitySteps(samples, options, { incidents }, 3))).toEqual([3, 0]);
    const classic: DetectionOptions = { ...options, verdict: 'classic' };
    const noise = samplesWith([]);
    const stands = runToEnd(stabilitySteps(noise, classic, detect(noise, classic), 5));
    expect(stands.some((n) => n < 5)).toBe(true);
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
    const weak = { ...detection, strength: detection.strength?.map(() => 0.01) };
    const restless = {
      ...detection,
      spread: detection.spread?.map((s) => s.map((value, i) => (i % 7 < 3 ? value * 60 : value))),
    };
    const [rate] = runToEnd(falseAlarmSteps(samples, options, { ...restless, strength: weak.strength }, 5)) ?? [];
    expect(rate.nAsStrong).toBeGreaterThan(5);
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
