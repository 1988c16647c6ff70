import { MINUTE, samplesOf, signal } from '../testing/watchSamples';
import { nJudgedOf } from './nJudged';

describe('how many samples can be judged', () => {
  /** Three samples, the newest one at 2 minutes. */
  const samples = samplesOf([signal('requests', 'traffic')], [[1, 2, 3]]);
  const nJudged = (asOf?: number, stamp?: 'start' | 'end'): number =>
    nJudgedOf({ ...samples, asOf: asOf && asOf * MINUTE, stamp }, MINUTE);

  it('all of them if the interval of the newest one was over', () => {
    expect([nJudged(), nJudged(3), nJudged(4)]).toEqual([3, 3, 3]);
    expect(nJudgedOf(samplesOf([], []), MINUTE)).toBe(0);
  });

  it('all but the newest one if it was not, which hangs on whether its time is the interval’s start or end', () => {
    expect([nJudged(2.99), nJudged(2.99, 'start'), nJudged(2.99, 'end')]).toEqual([2, 2, 3]);
    expect([nJudged(2, 'end'), nJudged(1.99, 'end')]).toEqual([3, 2]);
  });
});
