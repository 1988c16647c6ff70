import { readFileSync } from 'fs';
import { join } from 'path';
import type { DetectionOptions, MissingPolicy, Samples } from './detection';
import { createDetectionMemo, detect, detectSteps } from './detect';
import { runToEnd } from './steps';

const notebook = JSON.parse(readFileSync(join(__dirname, '../../golden/sklearn/notebook.json'), 'utf8')).cases[0];

function notebookSamples(missing: MissingPolicy = 'leave-out'): Samples {
  const columns = notebook.X.map((column: number[]) => Float64Array.from(column));
  return {
    time: Float64Array.from({ length: 1000 }, (_, i) => Date.UTC(2023, 9, 1) + i * 60_000),
    signals: [
      { name: 'RPM', role: 'traffic', missing, direction: 'both' },
      { name: 'Latency', role: 'latency', missing, direction: 'both' },
    ],
    X: { nSamples: 1000, columns },
  };
}

const classic: DetectionOptions = {
  verdict: 'classic',
  forest: { nEstimators: 100, maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: false, seed: 42 },
  contamination: 0.03,
  scale: true,
};

function flagged(labels: Int8Array): number[] {
  return Array.from(labels.keys()).filter((row) => labels[row] === -1);
}

describe('detect, classic', () => {
  it("flags the notebook's 30 samples and leaves 970 normal", () => {
    const { labels, offset } = detect(notebookSamples(), classic);
    expect(flagged(labels)).toEqual(notebook.expected.flagged);
    expect(labels.filter((label) => label === 1)).toHaveLength(970);
    expect(offset).toBe(notebook.expected.offset_from_exact_scores);
  });

  it('gives typical values and spreads their place among the samples as they were given', () => {
    const samples = notebookSamples();
    samples.X.columns[1][0] = NaN;
    const { typical, spread = [] } = detect(samples, classic);
    expect([typical[1][0], spread[1][0]]).toEqual([NaN, NaN]);
    expect(spread[1][999]).toBeGreaterThan(0);
  });

  it('counts samples as they were given when some are left out', () => {
    const samples = notebookSamples();
    samples.X.columns[1][100] = NaN;
    const { labels, scoreSamples, incidents, notices } = detect(samples, classic);
    expect(labels[100]).toBe(0);
    expect(scoreSamples[100]).toBeNaN();
    expect(incidents.map((incident) => incident.start)).toEqual(expect.arrayContaining([300, 600, 850]));
    expect(notices).toContainEqual(
      expect.objectContaining({ level: 'info', text: '1 sample without Latency left out' })
    );
  });

  it('says so when no sample is complete', () => {
    const samples = notebookSamples();
    samples.X.columns[0].fill(NaN);
    const { labels, notices } = detect(samples, classic);
    expect(labels.every((label) => label === 0)).toBe(true);
    expect(notices.map((notice) => notice.text)).toContain(
      'None of the 1,000 samples has a value for every signal: there is nothing to judge.'
    );
  });

  it('does not change what it was given', () => {
    const samples = notebookSamples('previous');
    samples.X.columns[0][5] = NaN;
    const before = JSON.stringify(samples);
    detect(samples, classic);
    expect(JSON.stringify(samples)).toBe(before);
  });
});

describe('detect, watch', () => {
  const watch: DetectionOptions = { ...classic, verdict: 'watch' };

  it("finds the notebook's three incidents, named, and nothing else", () => {
    const { labels, incidents } = detect(notebookSamples(), watch);
    expect(incidents.map(({ start, end, kind }) => [start, end, kind])).toEqual([
      [300, 305, 'latency-up'],
      [600, 610, 'traffic-down'],
      [850, 860, 'traffic-and-latency-up'],
    ]);
    expect(flagged(labels)).toHaveLength(28);
  });

  it('does not judge a last interval that was not over when the data were asked for', () => {
    const samples = notebookSamples();
    const newest = samples.time[999];
    expect(detect({ ...samples, asOf: newest + 59_999 }, watch).labels[999]).toBe(0);
    expect(detect({ ...samples, asOf: newest + 60_000 }, watch).labels[999]).toBe(1);
  });
});

describe('the fingerprint of a detection', () => {
  const fingerprint = (samples: Samples, options = classic): string => detect(samples, options).fingerprint;

  it('is the same for the same data and options', () => {
    expect(fingerprint(notebookSamples())).toBe(fingerprint(notebookSamples()));
  });

  it('changes with a value, an option, the time', () => {
    const original = fingerprint(notebookSamples());
    const otherValue = notebookSamples();
    otherValue.X.columns[0][7] += 1e-9;
    const later = notebookSamples();
    expect(fingerprint(otherValue)).not.toBe(original);
    expect(fingerprint(notebookSamples(), { ...classic, contamination: 0.02 })).not.toBe(original);
    expect(fingerprint({ ...later, time: later.time.map((t) => t + 1) })).not.toBe(original);
  });
});

describe('detectSteps with a memo', () => {
  it('gives the same as without', () => {
    const samples = notebookSamples();
    const memo = createDetectionMemo();
    runToEnd(detectSteps(samples, classic, memo));
    const options: DetectionOptions = { ...classic, contamination: 0.01 };
    expect(runToEnd(detectSteps(samples, options, memo))).toEqual(detect(samples, options));
  });

  it('fits no forest again when only the contamination moves', () => {
    const samples = notebookSamples();
    const memo = createDetectionMemo();
    const fits = (options: DetectionOptions): boolean =>
      Array.from(detectSteps(samples, options, memo)).some((share) => share < 0.7);
    expect(fits(classic)).toBe(true);
    expect(fits({ ...classic, contamination: 0.01 })).toBe(false);
    expect(fits({ ...classic, forest: { ...classic.forest, seed: 7 } })).toBe(true);
  });

  it('yields the share that is done, never less than before', () => {
    const shares = Array.from(detectSteps(notebookSamples(), classic));
    expect(shares.length).toBeGreaterThan(0);
    shares.forEach((share, i) => expect(share).toBeGreaterThanOrEqual(i === 0 ? 0 : shares[i - 1]));
    expect(shares[shares.length - 1]).toBeLessThanOrEqual(1);
  });
});
