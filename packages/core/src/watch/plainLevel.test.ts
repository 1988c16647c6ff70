import { runToEnd } from '../task/steps';
import { noise } from '../testing/watchSamples';
import { LevelTracker, trackerArrays } from './levelTracker';
import { plainLevelSteps, startOf, type Tracked } from './plainLevel';

const limits = { spread: 1, high: 7, low: 7, meanHigh: 3, meanLow: 3 };

function tracked(change: Partial<Tracked> = {}): Tracked {
  const values = noise(4000, { spread: 1, seed: 7 });
  values.fill(130, 900, 930);
  values[1500] = 140;
  values[1800] = 60;
  for (let i = 2400; i < 2600; i++) {
    values[i] += 4;
  }
  const time = Float64Array.from(values, (_, i) => i * 60_000);
  return { time, values, step: 60_000, window: 60, persistence: 'auto', singlesCount: true, ...change };
}

function track(input: Tracked, plain?: Float64Array, arrays = trackerArrays(input.values.length)): LevelTracker {
  const tracker = new LevelTracker(input, limits, plain, arrays);
  tracker.run(0, input.values.length);
  tracker.finish();
  return tracker;
}

describe('the plain level', () => {
  const isExcluded = new Uint8Array(4000).fill(1, 1000, 1100);
  const widening = new Float64Array(4000).fill(1).fill(1.5, 2000, 2500);

  it.each<[string, Partial<Tracked>]>([
    ['a signal', {}],
    ['samples that do not teach', { isExcluded }],
    ['first samples that do not teach', { isExcluded: new Uint8Array(4000).fill(1, 0, 300) }],
    ['no samples that teach', { isExcluded: new Uint8Array(4000).fill(1) }],
    ['wider limits', { widening }],
    ['a level that is known before', { startLevel: 100 }],
    ['a window of an even share', { window: 240 }],
    ['long steps', { step: 3_600_000 }],
    ['persistence', { persistence: { least: 3, of: 5 } }],
  ])('finds the same with the plain level as without it: %s', (_, change) => {
    const input = tracked(change);
    const plain = runToEnd(plainLevelSteps(input));
    const [slow, fast] = [track(input), track(input, plain)];
    expect(slow.excursions.length).toBeGreaterThan(0);
    expect(fast.excursions).toEqual(slow.excursions);
    expect(fast.level).toEqual(slow.level);
    expect(fast.evidence).toEqual(slow.evidence);
    expect(fast.means).toEqual(slow.means);
  });

  it('finds the same in arrays that another tracker had', () => {
    const input = tracked();
    const arrays = trackerArrays(4000);
    arrays.state.fill(2);
    arrays.relative.fill(9);
    expect(track(input, undefined, arrays).excursions).toEqual(track(input).excursions);
  });
});

describe('the level before the first sample', () => {
  const levelWith = (nHigh: number): number => {
    const values = noise(360, { mean: 50, spread: 5, seed: 3 });
    for (let i = 0; i < nHigh; i++) {
      values[i] += 250;
    }
    return startOf(tracked({ values })).level;
  };

  it('is the median of the first window', () => {
    const values = noise(360, { mean: 50, spread: 5, seed: 3 });
    const sorted = values.slice(0, 60).sort();
    expect(levelWith(0)).toBeCloseTo((sorted[29] + sorted[30]) / 2, 0);
  });

  it.each([10, 25, 29, 31, 35, 50])('is that of the more samples, never one between: %d high ones of 60', (nHigh) => {
    expect(Math.abs(levelWith(nHigh) - (nHigh < 30 ? 50 : 300))).toBeLessThan(5);
  });
});
