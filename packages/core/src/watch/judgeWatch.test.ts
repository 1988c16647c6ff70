import type { DetectionOptions, Samples } from '../detection';
import { fitForestSteps, type FittedForest, scoreWith } from '../verdict/fittedForest';
import { LastResult } from '../lastResult';
import { createMatrix, selectRows } from '../series/matrix';
import { offsetOf } from '../verdict/offset';
import { runToEnd, type Steps } from '../task/steps';
import { MINUTE, noise, samplesOf, signal } from '../testing/watchSamples';
import { defaultWatchOptions } from '../watchOptions';
import type { ChosenBaseline } from './chooseBaseline';
import { judgeWatchSteps, type WatchMemo } from './judgeWatch';

const options: DetectionOptions = {
  verdict: 'watch',
  forest: { nEstimators: 10, maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: false, seed: 42 },
  contamination: 0.03,
  scale: true,
};

type Judged = ReturnType<typeof judgeWatchSteps> extends Steps<infer T> ? T : never;

const column = noise(300).map((value, i) => (i >= 200 && i < 206 ? 200 : value));
const samples = samplesOf([signal('latency', 'latency')], [column]);
const before: Samples = samplesOf([signal('latency', 'latency')], [noise(400, { seed: 2 })], { start: -1e9 });
const besideOthers: Samples = { ...samples, baseline: { kind: 'samples', samples: before } };

function createMemo(): WatchMemo {
  return { baseline: new LastResult<ChosenBaseline>(), forest: new LastResult<FittedForest>() };
}

function judge(given: Samples, change: Partial<DetectionOptions> = {}, memo = createMemo()): Judged {
  return runToEnd(judgeWatchSteps(given, { ...options, ...change }, memo));
}

describe('the scores beside a watch verdict', () => {
  it('are those of a forest that was fitted on the samples, if they say themselves what is normal', () => {
    const { scoreSamples } = runToEnd(fitForestSteps(samples.X, options));
    expect(judge(samples).scoreSamples).toEqual(scoreSamples);
    expect(judge(samples).offset).toBe(offsetOf(scoreSamples, 0.03));
  });

  it('are those of a forest that was fitted on what says what is normal, and so is the offset', () => {
    const leftOut = [{ from: 200 * MINUTE, to: 205 * MINUTE }];
    const rows = [...column.keys()].filter((row) => row < 200 || row > 205);
    const withoutIncident = runToEnd(fitForestSteps(selectRows(samples.X, rows), options));
    expect(judge({ ...samples, leftOut }).scoreSamples).toEqual(scoreWith(withoutIncident, samples.X));
    expect(judge({ ...samples, leftOut }).offset).toBe(offsetOf(withoutIncident.scoreSamples, 0.03));
    const rowsOfOthers = createMatrix([before.X.columns[0].map(Math.fround)]);
    const onOthers = runToEnd(fitForestSteps(rowsOfOthers, options));
    expect(judge(besideOthers).scoreSamples).toEqual(scoreWith(onOthers, samples.X));
    expect(judge(besideOthers).offset).toBe(offsetOf(onOthers.scoreSamples, 0.03));
  });
});

describe('the watch verdict', () => {
  it('judges as by default where nothing else was chosen', () => {
    expect(judge(samples).labels).toEqual(judge(samples, { watch: defaultWatchOptions }).labels);
    expect(judge(samples).incidents).toMatchObject([{ start: 200, end: 205 }]);
  });

  it('tells what had to be passed over for a baseline, then what the verdict itself has to say', () => {
    const tooShort = { ...before, time: before.time.slice(0, 5), X: selectRows(before.X, [0, 1, 2, 3, 4]) };
    const newNormal = [290 * MINUTE];
    const { notices, baseline } = judge({ ...samples, baseline: { kind: 'samples', samples: tooShort }, newNormal });
    expect(notices.map(({ text }) => text)).toEqual([
      expect.stringContaining('The baseline has 5 samples'),
      expect.stringContaining('Too little history: got 10 samples'),
    ]);
    expect(baseline).toMatchObject({ kind: 'visible', nSamples: 300 });
  });

  it('goes by a baseline up to the first new normal after it, and by the samples themselves from there on', () => {
    // Twice as high from 100 on: odd beside the baseline, usual since the new normal.
    const doubled = { ...samples, X: createMatrix([noise(300).map((value, i) => (i < 100 ? value : 2 * value))]) };
    const labelsAt = (newNormal: number[], baseline = besideOthers.baseline): number[] => {
      const { labels } = judge({ ...doubled, baseline, newNormal });
      return [50, 150, 250].map((row) => labels[row]);
    };
    expect(labelsAt([])).toEqual([1, -1, -1]);
    expect(labelsAt([100 * MINUTE])).toEqual([1, 1, 1]);
    expect(labelsAt([before.time[399]])).toEqual([1, -1, -1]);
    expect(labelsAt([before.time[399] + 1])).not.toEqual([1, -1, -1]);
  });

  it('lets the forest vote on each part by the scores of that part', () => {
    const restless = noise(400, { spread: 6, seed: 5 });
    restless.set([142, 145, 142], 300);
    const verdict = judge({ ...samplesOf(samples.signals, [restless]), newNormal: [200 * MINUTE] });
    const strength = Math.max(...verdict.strength.subarray(300, 303));
    // Enough to start an incident if the forest agrees, not enough to do without it.
    expect(strength).toBeGreaterThan(1);
    expect(strength).toBeLessThan(3);
    expect(verdict.incidents).toMatchObject([{ start: 300, end: 302 }]);
  });
});

describe('what is remembered of the last verdict', () => {
  /** What is calculated anew for `next` after a verdict on `given`: the first tenth of the work is the baseline's. */
  function anew(given: Samples, next: Samples, change: Partial<DetectionOptions> = {}): string[] {
    const memo = createMemo();
    judge(given, {}, memo);
    const shares = [...judgeWatchSteps(next, { ...options, ...change }, memo)];
    const baseline = shares.some((share) => share < 0.1) ? ['baseline'] : [];
    const forest = shares.some((share) => share > 0.1 && share < 0.7) ? ['forest'] : [];
    return [...baseline, ...forest];
  }

  it('is all that the next one needs, where nothing that it hangs on has changed', () => {
    expect(anew(besideOthers, besideOthers)).toEqual([]);
    expect(anew(besideOthers, { ...besideOthers, calledNormal: [], newNormal: [] })).toEqual([]);
    expect(anew(besideOthers, besideOthers, { contamination: 0.1 })).toEqual([]);
    expect(anew(samples, samples, { watch: { ...defaultWatchOptions, sensitivity: 3 } })).toEqual([]);
  });

  it('is the baseline where only the forest is another one', () => {
    expect(anew(besideOthers, besideOthers, { forest: { ...options.forest, seed: 1 } })).toEqual(['forest']);
    expect(anew(besideOthers, besideOthers, { scale: false })).toEqual(['forest']);
  });

  it('never hides that something has changed', () => {
    const others: Samples[] = [
      { ...samples, X: createMatrix([column.map((value, i) => value + (i % 7))]) },
      { ...samples, leftOut: [{ from: 0, to: 99 * MINUTE }] },
      besideOthers,
      { ...samples, baseline: { kind: 'part', span: { from: 0, to: 99 * MINUTE } } },
    ];
    const changes: Array<Partial<DetectionOptions>> = [
      { forest: { ...options.forest, seed: 1 } },
      { scale: false },
      { watch: { ...defaultWatchOptions, persistence: { least: 1, of: 1 } } },
    ];
    for (const given of [samples, besideOthers]) {
      for (const [next, change] of [
        ...others.map((other) => [other, {}] as const),
        ...changes.map((c) => [given, c] as const),
      ]) {
        const memo = createMemo();
        judge(given, {}, memo);
        expect(judge(next, change, memo)).toEqual(judge(next, change));
      }
    }
  });
});

it('the watch verdict tells how far it is, never less than before', () => {
  for (const given of [samples, besideOthers, { ...samples, newNormal: [100 * MINUTE] }]) {
    const shares = [...judgeWatchSteps(given, options, createMemo())];
    shares.forEach((share, i) => expect(share).toBeGreaterThanOrEqual(i === 0 ? 0 : shares[i - 1]));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  }
});
