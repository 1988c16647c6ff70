import { sampleRuns } from './sampleRuns';

describe('sampleRuns', () => {
  it.each([
    [[], []],
    [[4], [[4, 4]]],
    [
      [3, 4, 5, 9],
      [
        [3, 5],
        [9, 9],
      ],
    ],
  ])('of %j are %j', (samples, runs) => {
    expect(sampleRuns(samples)).toEqual(runs);
  });
});
