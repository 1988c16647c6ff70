import { readFileSync } from 'fs';
import { join } from 'path';
import type { DetectionOptions, MissingPolicy, Samples } from './detection';
import { createDetectionMemo, detect, detectSteps } from './detect';
import { createMatrix } from './series/matrix';
import { fitStandardScaler, transform } from './series/standardScaler';
import { runToEnd } from './task/steps';
import { defaultWatchOptions } from './watchOptions';
import { sharesOf } from './testing/sharesOf';

const notebook = JSON.parse(readFileSync(join(__dirname, '../../../dev/golden/sklearn/notebook.json'), 'utf8'))
  .cases[0];

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

  it('has nothing to say where every sample has all its values', () => {
    expect(detect(notebookSamples(), classic).notices).toEqual([]);
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

  it('places an incident among the samples as they were given: start, end and peak', () => {
    const [whole] = detect(notebookSamples(), classic).incidents.filter(({ start }) => start === 300);
    const samples = notebookSamples();
    samples.X.columns[1].fill(NaN, 100, 110);
    const [found] = detect(samples, classic).incidents.filter(({ start }) => start === 300);
    expect(found).toMatchObject({ start: 300, end: whole.end });
    expect(detect(samples, classic).scoreSamples[found.peak]).toBe(
      Math.min(...detect(samples, classic).scoreSamples.subarray(found.start, found.end + 1))
    );
  });

  it('without scaling judges the signals in their own units', () => {
    const samples = notebookSamples();
    const Z = transform(fitStandardScaler(samples.X), samples.X);
    const unscaled = detect({ ...samples, X: Z }, { ...classic, scale: false });
    expect(unscaled.scoreSamples).toEqual(detect(samples, classic).scoreSamples);
  });

  it('says of a single sample without a value that it is the only one', () => {
    const samples = notebookSamples();
    const one = {
      ...samples,
      time: samples.time.slice(0, 1),
      X: createMatrix([[NaN], [5]].map((v) => Float64Array.from(v))),
    };
    const { offset, incidents, notices, typical } = detect(one, classic);
    expect(notices).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        text: 'The only sample has no value for every signal: there is nothing to judge.',
      })
    );
    expect([offset, incidents, typical]).toEqual([NaN, [], [Float64Array.of(NaN), Float64Array.of(NaN)]]);
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

  it('has the strength of evidence at the samples as they were given', () => {
    const samples = notebookSamples();
    samples.X.columns[1][0] = NaN;
    const { strength = new Float64Array(0), incidents } = detect(samples, watch);
    expect(strength).toHaveLength(1000);
    // One signal without a value silences no other: only where none has one there is nothing to say.
    expect(strength[0]).toBeGreaterThanOrEqual(0);
    expect(strength[incidents[0].start]).toBeGreaterThan(1);
    samples.X.columns[0][0] = NaN;
    const neither = detect(samples, watch);
    expect(neither.strength?.[0]).toBeNaN();
    expect(neither.labels[0]).toBe(0);
  });

  it('tells which incident somebody called normal, among the samples as they were given', () => {
    const samples = notebookSamples();
    samples.X.columns[1][0] = NaN;
    const span = { from: samples.time[600], to: samples.time[610] };
    const { incidents, calledNormal = [] } = detect({ ...samples, calledNormal: [{ span }] }, watch);
    expect(incidents.map(({ start }) => start)).toEqual([300, 850]);
    expect(calledNormal.map(({ incident }) => [incident.start, incident.end])).toEqual([[600, 610]]);
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
    const [rpm, latency] = later.signals;
    expect(fingerprint({ ...later, signals: [rpm, { ...latency, name: 'Delay' }] })).not.toBe(original);
  });
});

describe('what only the watch verdict knows', () => {
  const watch: DetectionOptions = { ...classic, verdict: 'watch' };
  const leftOut = [{ from: 0, to: 1 }];
  const fingerprint = (options: DetectionOptions, change: Partial<Samples>): string =>
    detect({ ...notebookSamples(), ...change }, options).fingerprint;

  it('is part of its fingerprint, and not of a classic one', () => {
    expect(fingerprint(watch, { leftOut })).not.toBe(fingerprint(watch, {}));
    expect(fingerprint(classic, { leftOut })).toBe(fingerprint(classic, {}));
    const sensitive = { ...defaultWatchOptions, sensitivity: 1 };
    expect(fingerprint({ ...watch, watch: sensitive }, {})).not.toBe(fingerprint(watch, {}));
    expect(fingerprint({ ...classic, watch: sensitive }, {})).toBe(fingerprint(classic, {}));
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

  it('judges other samples anew, be it only that they have other gaps', () => {
    const memo = createDetectionMemo();
    runToEnd(detectSteps(notebookSamples(), classic, memo));
    const other = notebookSamples();
    other.X.columns[0].fill(NaN, 0, 10);
    expect(runToEnd(detectSteps(other, classic, memo))).toEqual(detect(other, classic));
  });

  it('fits no forest again when only the contamination moves', () => {
    const samples = notebookSamples();
    const memo = createDetectionMemo();
    const fits = (options: DetectionOptions): boolean =>
      sharesOf(detectSteps(samples, options, memo)).some((share) => share > 0 && share < 0.7);
    expect(fits(classic)).toBe(true);
    expect(fits({ ...classic, contamination: 0.01 })).toBe(false);
    expect(fits({ ...classic, forest: { ...classic.forest, seed: 7 } })).toBe(true);
  });

  it('yields the share that is done, never less than before', () => {
    for (const change of [{}, { scale: false }, { verdict: 'watch' as const }]) {
      const shares = sharesOf(detectSteps(notebookSamples(), { ...classic, ...change }));
      expect(shares.length).toBeGreaterThan(3);
      shares.forEach((share, i) => expect(share).toBeGreaterThanOrEqual(i === 0 ? 0 : shares[i - 1]));
      expect(shares[shares.length - 1]).toBeGreaterThan(0.75);
      expect(shares[shares.length - 1]).toBeLessThanOrEqual(1);
    }
  });
});
