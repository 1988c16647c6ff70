import { DataFrame } from '@grafana/data';
import fc from 'fast-check';
import { detect } from '@anomaly-forest/core/internal/detect';
import { Detection, Incident, Samples, Verdict } from '@anomaly-forest/core/internal/detection';
import { parseDetectionOptions } from '../options/detectionOptions';
import { completeOptions } from '../options/completeOptions';
import { frames } from '../testing/arbitraries/frames';
import { fuzzRuns, fuzzTimeout } from '../testing/arbitraries/fuzzRuns';
import { savedOptions } from '../testing/arbitraries/options';
import { deepFreeze } from '../testing/deepFreeze';
import { prepareSamples } from './prepareSamples';

jest.setTimeout(fuzzTimeout);

/** It says something, and shows nothing of the program's inside. */
function expectReadable(text: string): void {
  expect(text).toMatch(/^\S/);
  expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\[object \w+\]|\bTypeError\b/);
}

function expectSentence(text: string): void {
  expectReadable(text);
  expect(text).toMatch(/[.)]$/);
}

function expectOrdered({ time, X, signals }: Samples): void {
  expect(signals).toHaveLength(X.columns.length);
  expect(new Set(signals.map(({ name }) => name)).size).toBe(signals.length);
  expect(time.every((t, i) => Number.isFinite(t) && (i === 0 || time[i - 1] < t))).toBe(true);
  expect(X.columns.every((column) => column.every((value) => !(Math.abs(value) === Infinity)))).toBe(true);
}

function expectVerdict(detection: Detection, { X }: Samples): void {
  const { labels, scoreSamples, incidents } = detection;
  expect([labels.length, scoreSamples.length]).toEqual([X.nSamples, X.nSamples]);
  expect(labels.every((label) => label === -1 || label === 0 || label === 1)).toBe(true);
  expect(scoreSamples.every((s, i) => (s >= -1 && s <= 0) || (Number.isNaN(s) && labels[i] === 0))).toBe(true);
  detection.notices.forEach(({ text }) => expectReadable(text));
  expect(detection.fingerprint).toMatch(/^[0-9a-f]{8}$/);
  incidents.forEach((incident, i) => expectIncident(incident, i === 0 ? -1 : incidents[i - 1].end, labels));
}

function expectIncident({ start, end, peak, nAnomalous, drivers }: Incident, after: number, labels: Int8Array): void {
  expect(start).toBeGreaterThan(after);
  expect(peak).toBeGreaterThanOrEqual(start);
  expect(end).toBeGreaterThanOrEqual(peak);
  expect(end).toBeLessThan(labels.length);
  expect(labels.subarray(start, end + 1).filter((label) => label === -1)).toHaveLength(nAnomalous);
  expect(drivers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(drivers.every(({ share }, i) => share >= 0 && (i === 0 || share <= drivers[i - 1].share))).toBe(true);
}

/** What the panel does with frames and options, without drawing. */
function judge(series: DataFrame[], options: object, verdict: Verdict): string {
  const samples = prepareSamples(series);
  const parsed = parseDetectionOptions({ ...completeOptions(options), verdict });
  const complaint = 'warning' in samples ? samples.warning.text : 'error' in parsed ? parsed.error : undefined;
  if (complaint !== undefined || 'warning' in samples || 'error' in parsed) {
    expectSentence(complaint ?? '');
    return 'sentence';
  }
  expectOrdered(samples.prepared.samples);
  samples.prepared.notices.forEach(({ text }) => expectReadable(text));
  const { X } = samples.prepared.samples;
  const given = X.columns.map((column) => column.slice());
  try {
    expectVerdict(detect(deepFreeze(samples.prepared.samples), parsed.options), samples.prepared.samples);
    expect(X.columns).toEqual(given);
  } catch (error) {
    if (!(error instanceof RangeError)) {
      throw error;
    }
    expectSentence(error.message);
    return 'sentence';
  }
  return 'verdict';
}

it('every frame with every saved option ends in a verdict or in a sentence, and is not changed', () => {
  const outcomes = { sentence: 0, verdict: 0 };
  fc.assert(
    fc.property(frames, savedOptions, (series, options) => {
      deepFreeze([series, options]);
      for (const verdict of ['classic', 'watch'] as const) {
        outcomes[judge(series, options, verdict) as keyof typeof outcomes]++;
      }
    }),
    fuzzRuns()
  );
  // Neither may be rare, or the property would say little.
  expect(Math.min(outcomes.sentence, outcomes.verdict)).toBeGreaterThan(0.1 * (outcomes.sentence + outcomes.verdict));
});
