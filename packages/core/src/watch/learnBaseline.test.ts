import type { Samples } from '../detection';
import { runToEnd } from '../task/steps';
import { MINUTE, noise, samplesOf, signal } from '../testing/watchSamples';
import { defaultWatchOptions } from '../watchOptions';
import { unpackBaseline } from './baselineBuffer';
import { pinBaselineSteps } from './learnBaseline';

const samples = samplesOf([signal('latency', 'latency')], [noise(100)]);

/** From which minutes on how many samples are pinned, or why none are. */
function pinned(change: Partial<Samples>): unknown {
  const result = runToEnd(pinBaselineSteps({ ...samples, ...change }, defaultWatchOptions));
  if ('problem' in result) {
    return result.problem.text;
  }
  const unpacked = unpackBaseline(result.buffer);
  return 'model' in unpacked && [unpacked.model.span.from / MINUTE, unpacked.model.nSamples];
}

describe('what is pinned', () => {
  it('is learnt from all samples', () => {
    expect(pinned({})).toEqual([0, 100]);
  });

  it('is learnt from the newest new normal on, its own moment included', () => {
    expect(pinned({ newNormal: [40 * MINUTE, 60 * MINUTE, 20 * MINUTE] })).toEqual([60, 40]);
    expect(pinned({ newNormal: [60 * MINUTE + 1] })).toEqual([61, 39]);
    expect(pinned({ newNormal: [] })).toEqual([0, 100]);
  });

  it('is not learnt from ranges left out', () => {
    const leftOut = [
      { from: 0, to: 9 * MINUTE },
      { from: 90 * MINUTE, to: 94 * MINUTE },
    ];
    expect(pinned({ leftOut })).toEqual([10, 85]);
    expect(pinned({ leftOut, newNormal: [60 * MINUTE] })).toEqual([60, 35]);
  });

  it('is learnt after the signals’ policies for missing values were applied', () => {
    const gaps = noise(100).fill(NaN, 60, 80);
    const given = (missing: 'leave-out' | 'previous'): Partial<Samples> =>
      samplesOf([signal('latency', 'latency', { missing })], [gaps]);
    expect([pinned(given('leave-out')), pinned(given('previous'))]).toEqual([
      [0, 80],
      [0, 100],
    ]);
  });

  it('is nothing but a sentence if fewer than 30 samples are left', () => {
    expect(pinned({ newNormal: [70 * MINUTE] })).toEqual([70, 30]);
    expect(pinned({ newNormal: [71 * MINUTE] })).toMatch(/^The baseline has 29 samples .* 30 are needed/);
    expect(pinned({ newNormal: [99 * MINUTE] })).toMatch(/^The baseline has 1 sample outside/);
    expect(pinned({ newNormal: [100 * MINUTE] })).toMatch(/^The baseline has 0 samples/);
  });

  it('does not count samples of incidents either', () => {
    const spoilt = (n: number): Partial<Samples> =>
      samplesOf([signal('latency', 'latency')], [noise(n).map((value, i) => (i >= 10 && i < 16 ? 400 : value))]);
    expect(pinned(spoilt(36))).toEqual([0, 30]);
    expect(pinned(spoilt(35))).toMatch(/^The baseline has 29 samples/);
  });
});
