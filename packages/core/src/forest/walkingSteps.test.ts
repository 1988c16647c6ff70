import { addGridDepths } from './gridDepths';
import { fit } from './isolationForest';
import { NodeTableBuilder } from './nodeTable';
import { walkPadded } from './paddedWalk';
import { defaultParams, normalSamples } from '../testing/forestSamples';
import { walkDepths } from './walkDepths';

/** Small trees: a hundred, that 100,000 paths are those of a thousand samples. */
const forest = fit(normalSamples(4, 2, 1), defaultParams);

describe('walking says how much is done whenever some milliseconds have passed, and 1 once at the end', () => {
  it.each([
    ['plainly, 100,000 paths at a time', 3000, walkDepths, [1 / 3, 2 / 3, 1]],
    ['plainly, the last time fewer', 1500, walkDepths, [2 / 3, 1]],
    ['padded, 1024 samples at a time', 2048, walkPadded, [1 / 2, 1]],
    ['padded, the last time fewer', 1280, walkPadded, [0.8, 1]],
  ])('%s', (_, nSamples, walk, shares) => {
    const X = normalSamples(nSamples, 2, 1);
    expect([...walk(forest, X.columns, new Float64Array(nSamples))]).toEqual(shares);
  });

  it('padded, with so many features that fewer samples fit the tables', () => {
    const X = normalSamples(1024, 32, 1);
    const wide = fit(normalSamples(4, 32, 1), defaultParams);
    expect([...walkPadded(wide, X.columns, new Float64Array(1024))]).toEqual([1 / 2, 1]);
  });

  it('plainly, at least one sample at a time', () => {
    const leaves = new NodeTableBuilder(200_000);
    for (let t = 0; t < 200_000; t++) {
      leaves.addNode(1);
      leaves.endTree();
    }
    const X = normalSamples(2, 2, 1);
    expect([...walkDepths(leaves.finish(), X.columns, new Float64Array(2))]).toEqual([1 / 2, 1]);
  });

  it('of no samples says nothing', () => {
    const none = [new Float64Array(0), new Float64Array(0)];
    expect([
      ...walkDepths(forest, none, new Float64Array(0)),
      ...walkPadded(forest, none, new Float64Array(0)),
    ]).toEqual([]);
  });
});

it('grids say after each four trees how many are done, and before them that tables and the ranks of each signal are there', () => {
  const X = normalSamples(50, 2, 1);
  const shares = [...addGridDepths(forest, X.columns, new Float64Array(50))];
  expect(shares).toEqual([0, 0, 0, ...Array.from({ length: 25 }, (_, pass) => (4 * pass) / 100)]);
});
