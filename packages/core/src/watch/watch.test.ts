import { readFileSync } from 'fs';
import { join } from 'path';
import type { CalledNormal } from '../baseline/baseline';
import type { Samples, SignalSettings } from '../detection';
import { createMatrix } from '../series/matrix';
import { RandomState } from '../random/randomState';
import { runToEnd } from '../task/steps';
import { defaultWatchOptions, type WatchOptions } from '../watchOptions';
import type { BaselineModel } from './baselineModel';
import { type IsRare, rareInRange } from './vote';
import { watchSteps, type WatchVerdict } from './watch';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const latency: SignalSettings = { name: 'latency', role: 'latency', missing: 'leave-out', direction: 'both' };
const traffic: SignalSettings = { name: 'traffic', role: 'traffic', missing: 'leave-out', direction: 'both' };

/** About 100, give or take 2. */
function noise(n: number, seed = 1): Float64Array {
  const random = new RandomState(seed);
  return Float64Array.from({ length: n }, () => random.normal(100, 2));
}

function withValues(column: Float64Array, start: number, values: readonly number[]): Float64Array {
  const changed = column.slice();
  changed.set(values, start);
  return changed;
}

function samplesOf(columns: Float64Array[], signals = [latency], step = MINUTE): Samples {
  return { time: columns[0].map((_, i) => i * step), signals, X: createMatrix(columns) };
}

interface Given extends Partial<WatchOptions>, Pick<Samples, 'asOf' | 'stamp' | 'leftOut' | 'calledNormal'> {
  readonly settings?: Partial<SignalSettings>;
  readonly step?: number;
  /** What the forest says; by default it finds everything equally strange, so it stands against nothing. */
  readonly scores?: Float64Array;
}

function watch(column: Float64Array, { settings, step, scores, ...given }: Given = {}): WatchVerdict {
  const samples = { ...samplesOf([column], [{ ...latency, ...settings }], step), ...given };
  const options = { ...defaultWatchOptions, ...given };
  return runToEnd(watchSteps(samples, options, () => voting(scores ?? new Float64Array(column.length))));
}

function* voting(scores: Float64Array): Generator<number, IsRare, void> {
  yield 1;
  return rareInRange(scores);
}

function spans({ incidents }: WatchVerdict): string[] {
  return incidents.map(({ start, end }) => `${start}-${end}`);
}

describe('the watch verdict', () => {
  it('stays quiet on noise, whatever its seed', () => {
    const seeds = Array.from({ length: 20 }, (_, seed) => seed);
    expect(seeds.flatMap((seed) => spans(watch(noise(500, seed))))).toEqual([]);
  });

  it('finds the minutes that are far from typical, no more and no less', () => {
    const verdict = watch(withValues(noise(500), 300, [200, 210, 190, 220]));
    expect(spans(verdict)).toEqual(['300-303']);
    expect(Array.from(verdict.labels.slice(299, 305))).toEqual([1, -1, -1, -1, -1, 1]);
    expect(verdict.strength.findIndex((strength) => strength >= 1)).toBe(300);
  });

  it('takes one odd minute for chance, two in a row not, and one odd hour not either', () => {
    expect(spans(watch(withValues(noise(500), 300, [300])))).toEqual([]);
    expect(spans(watch(withValues(noise(500), 300, [300, 300])))).toEqual(['300-301']);
    expect(spans(watch(withValues(noise(500), 300, [300]), { step: HOUR }))).toEqual(['300-300']);
  });

  it('takes a change of less than 30 % for harmless, however unusual', () => {
    expect(spans(watch(withValues(noise(500), 300, [125, 125, 125, 125])))).toEqual([]);
    expect(spans(watch(withValues(noise(500), 300, [140, 140, 140, 140])))).toEqual(['300-303']);
  });

  it('takes the minimum change of the signal instead, where one is set', () => {
    const small = withValues(noise(500), 300, [118, 118, 118, 118]);
    expect(spans(watch(small, { settings: { minimumChange: { value: 10, unit: 'absolute' } } }))).toEqual(['300-303']);
    expect(spans(watch(small, { settings: { minimumChange: { value: 10, unit: 'percent' } } }))).toEqual(['300-303']);
    const large = withValues(noise(500), 300, [140, 140, 140, 140]);
    expect(spans(watch(large, { settings: { minimumChange: { value: 60, unit: 'percent' } } }))).toEqual([]);
  });

  it('ignores deviations in a direction that does not count', () => {
    const both = withValues(withValues(noise(500), 200, [30, 30, 30, 30]), 300, [200, 200, 200, 200]);
    expect(spans(watch(both))).toEqual(['200-203', '300-303']);
    expect(spans(watch(both, { settings: { direction: 'high' } }))).toEqual(['300-303']);
    expect(spans(watch(both, { settings: { direction: 'low' } }))).toEqual(['200-203']);
  });

  it('drops moderate evidence that the forest does not confirm, and overwhelming evidence never', () => {
    const restless = noise(500).map((value) => 3 * value - 200);
    const column = withValues(restless, 300, [155, 155, 155, 155]);
    const elsewhere = new Float64Array(500).fill(-0.4).fill(-0.7, 50, 85);
    const here = new Float64Array(500).fill(-0.4).fill(-0.7, 300, 304);
    expect(spans(watch(column, { scores: elsewhere }))).toEqual([]);
    expect(spans(watch(column, { scores: here }))).toEqual(['300-303']);
    const overwhelming = withValues(restless, 300, [300, 300, 300, 300]);
    expect(spans(watch(overwhelming, { scores: elsewhere }))).toEqual(['300-303']);
  });

  it('asks the forest only if there is something to vote on', () => {
    const ask = jest.fn(() => voting(new Float64Array(500)));
    runToEnd(watchSteps(samplesOf([noise(500)]), defaultWatchOptions, ask));
    expect(ask).not.toHaveBeenCalled();
    runToEnd(watchSteps(samplesOf([withValues(noise(500), 300, [300, 300])]), defaultWatchOptions, ask));
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('has its peak where the evidence is strongest', () => {
    const eachSample = { persistence: { least: 1, of: 1 } };
    const { incidents } = watch(withValues(noise(500), 300, [200, 210, 290, 300, 220]), eachSample);
    expect(incidents).toMatchObject([{ start: 300, end: 304, peak: 303 }]);
  });

  it('finds an incident that has just begun, and calls it ongoing', () => {
    const { incidents } = watch(withValues(noise(500), 497, [200, 200, 200]));
    expect(incidents).toMatchObject([{ start: 497, end: 499, ongoing: true }]);
  });

  it('does not judge the last bucket before its interval is over', () => {
    const unfinished = withValues(noise(500), 498, [10, 10]);
    const atItsEnd = 500 * MINUTE;
    expect(Array.from(watch(unfinished, { asOf: atItsEnd }).labels.slice(-2))).toEqual([-1, -1]);
    expect(watch(unfinished, { asOf: atItsEnd - 1 }).labels[499]).toBe(0);
    const atItsTime = 499 * MINUTE;
    expect(watch(unfinished, { asOf: atItsTime, stamp: 'end' }).labels[499]).toBe(-1);
    expect(watch(unfinished, { asOf: atItsTime - 1, stamp: 'end' }).labels[499]).toBe(0);
  });

  it('says what it got and what would help where there is too little history', () => {
    const { labels, notices, ...rest } = watch(withValues(noise(29), 20, [300, 300]));
    expect(Array.from(labels)).toEqual(Array(29).fill(0));
    expect(rest).toMatchObject({ incidents: [], calledNormal: [], nIncidentsBySensitivity: [0, 0, 0, 0, 0, 0, 0] });
    expect(rest.strength).toEqual(new Float64Array(29).fill(NaN));
    expect(watch(noise(30)).notices).toEqual([]);
    expect(watch(noise(1)).notices).toMatchObject([{ text: expect.stringContaining('got 1 sample, the watch') }]);
    expect(notices).toMatchObject([
      { level: 'warning', text: expect.stringMatching(/got 29 samples.* needs 30 .*longer time range/) },
    ]);
    expect(watch(new Float64Array(0)).labels).toHaveLength(0);
  });

  it('lets a daily rhythm pass, and finds what is odd for the hour', () => {
    const random = new RandomState(3);
    const day = Float64Array.from({ length: 7 * 24 }, (_, i) => (i % 24 < 8 ? 20 : 100) + random.normal(0, 2));
    expect(spans(watch(day, { step: HOUR }))).toEqual([]);
    expect(spans(watch(withValues(day, 99, [95, 95, 95]), { step: HOUR }))).toEqual(['99-101']);
  });

  it('lets pass what was the same a week before', () => {
    const random = new RandomState(3);
    const weekly = Float64Array.from({ length: 14 * 24 }, (_, i) => (i % 168 === 30 ? 180 : 100) + random.normal(0, 2));
    expect(spans(watch(weekly, { step: HOUR }))).toEqual([]);
  });

  it('takes a level that lasts for the new normal', () => {
    const { labels } = watch(noise(2000).map((value, i) => (i < 600 ? value : value + 100)));
    expect(labels.subarray(1200).every((label) => label === 1)).toBe(true);
  });

  it('does not take silence that is now and then broken for a row of incidents', () => {
    const silent = Float64Array.from({ length: 600 }, (_, i) => (i % 40 < 3 ? 5 + (i % 7) : 0));
    expect(spans(watch(silent))).toEqual([]);
  });

  it('passes over missing values, also next to an incident', () => {
    const gaps = withValues(noise(500), 298, [NaN, NaN, 200, NaN, 200, 200, NaN]);
    expect(spans(watch(gaps, { settings: { missing: 'keep' } }))).toEqual(['300-303']);
    expect(spans(watch(new Float64Array(500).fill(NaN)))).toEqual([]);
  });

  it.each([
    ['constant', new Float64Array(500).fill(7)],
    ['zero', new Float64Array(500)],
    ['negative', noise(500).map((value) => -value)],
  ])('stays quiet on %s values', (_, column) => {
    expect(spans(watch(column))).toEqual([]);
  });

  it('finds the notebook: three incidents of the right kinds, 28 minutes, none beside', () => {
    const file = join(__dirname, '../../../../dev/golden/sklearn/notebook.json');
    const { X, expected } = JSON.parse(readFileSync(file, 'utf8')).cases[0];
    const columns = X.map((column: number[]) => Float64Array.from(column));
    const verdict = runToEnd(
      watchSteps(samplesOf(columns, [traffic, latency]), defaultWatchOptions, () =>
        voting(Float64Array.from(expected.score_samples))
      )
    );
    expect(verdict.incidents.map(({ start, end, kind, severity }) => [start, end, kind, severity])).toEqual([
      [300, 305, 'latency-up', 'major'],
      [600, 610, 'traffic-down', 'major'],
      [850, 860, 'traffic-and-latency-up', 'major'],
    ]);
    expect(verdict.labels.filter((label) => label === -1)).toHaveLength(28);
  });
});

describe('the watch verdict under a baseline', () => {
  /** 100, give or take 10; five spreads start an incident. */
  const model: BaselineModel = {
    signals: [
      {
        name: 'latency',
        nature: { median: 100, positiveMedian: 100, quantum: 0, isSmallCount: false },
        scales: [{ level: 100, profile: new Float64Array(0), spread: 10, tail: { limit: 5, sustained: Infinity } }],
        joint: undefined,
        range: [0, 1000],
      },
    ],
    ...{ step: MINUTE, span: { from: 0, to: 1 }, nSamples: 100, rows: createMatrix([]) },
  };

  function under(
    values: readonly number[],
    rare: readonly number[],
    calledNormal: readonly CalledNormal[] = []
  ): WatchVerdict {
    const column = withValues(new Float64Array(20).fill(100), 5, values);
    const options: WatchOptions = { ...defaultWatchOptions, persistence: { least: 1, of: 1 } };
    const vote = function* (): Generator<number, IsRare, void> {
      yield 1;
      return (sample) => rare.includes(sample);
    };
    return runToEnd(watchSteps({ ...samplesOf([column]), calledNormal }, options, vote, model));
  }

  it('needs the vote of the forest at one sample at least, unless a sample has three times the evidence', () => {
    expect(spans(under([200, 200], []))).toEqual([]);
    expect(spans(under([200, 200], [6]))).toEqual(['5-6']);
    expect(spans(under([249, 249], []))).toEqual([]);
    expect(spans(under([249, 250], []))).toEqual(['5-6']);
  });

  it('needs no history: the baseline knows what is typical', () => {
    expect(under([200], [5])).toMatchObject({ incidents: [{ start: 5, end: 5 }], notices: [] });
  });

  it('does not judge first samples that may go on with an incident from before the window', () => {
    const column = [140, 140, 140, 100, 100, 100, 100, 200, 100, 100];
    const samples = samplesOf([Float64Array.from(column)]);
    const { labels } = runToEnd(
      watchSteps(
        samples,
        { ...defaultWatchOptions, persistence: { least: 1, of: 1 } },
        () => voting(new Float64Array(10)),
        model
      )
    );
    expect(Array.from(labels)).toEqual([0, 0, 0, 1, 1, 1, 1, -1, 1, 1]);
  });

  it('lists what a person called normal, and which remark it was, only if it would be an incident', () => {
    const all = [{ span: { from: 0, to: 20 * MINUTE } }];
    expect(under([200, 200], [5], all)).toMatchObject({
      incidents: [],
      calledNormal: [{ incident: { start: 5, end: 6 }, by: 0 }],
    });
    // Four fifths of what starts an incident: shown at a higher sensitivity only.
    expect(under([142, 142], [5], all)).toMatchObject({ incidents: [], calledNormal: [] });
  });
});
