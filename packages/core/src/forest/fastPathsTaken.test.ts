import type { IsolationForestParams } from '../detection';
import { defaultParams, normalSamples } from '../testing/forestSamples';
import { createMatrix } from '../series/matrix';

/*
 * The fast ways give the numbers of the slow ones, so that no number tells which were taken. These tests look at which
 * of the slower ways were called.
 */

/** Functions, and the modules that have them. */
const WATCHED = [
  ['growTree', './growTree'],
  ['sampleWithoutReplacement', '../random/sampleWithoutReplacement'],
  ['walkDepths', './walkDepths'],
  ['walkPadded', './paddedWalk'],
  ['addGridDepths', './gridDepths'],
] as const;

/** Which of them are called to fit a small forest on samples, and to score these; from freshly loaded modules. */
async function callsOf(columns: Float64Array[], params: Partial<IsolationForestParams>): Promise<string> {
  const calls = new Set<string>();
  await jest.isolateModulesAsync(async () => {
    for (const [name, file] of WATCHED) {
      jest.doMock(file, () => {
        const actual = jest.requireActual(file);
        const watched = (...given: unknown[]): unknown => {
          calls.add(name);
          return actual[name](...given);
        };
        return { ...actual, [name]: watched };
      });
    }
    const { fit, scoreSamples } = await import('./isolationForest');
    const X = createMatrix(columns);
    scoreSamples(fit(X, { ...defaultParams, nEstimators: 3, ...params }), X);
  });
  WATCHED.forEach(([, file]) => jest.dontMock(file));
  return [...calls].join(', ');
}

it.each<[string, number, number, Partial<IsolationForestParams>, string]>([
  ['as usual', 1000, 2, {}, 'walkPadded'],
  ['as many samples a tree as are numbered in bytes', 600, 2, { maxSamples: 256 }, 'walkPadded'],
  ['one more', 600, 2, { maxSamples: 257 }, 'sampleWithoutReplacement, growTree, walkDepths'],
  ['as many features as the tables have', 300, 64, {}, 'walkPadded'],
  ['one more', 300, 65, {}, 'sampleWithoutReplacement, growTree, walkPadded'],
  ['a part of the features', 300, 2, { maxFeatures: 1 }, 'sampleWithoutReplacement, growTree, walkPadded'],
  ['repeated samples', 300, 2, { bootstrap: true }, 'sampleWithoutReplacement, growTree, walkPadded'],
  ['nearly all samples', 257, 2, {}, 'sampleWithoutReplacement, walkPadded'],
  ['one sample in a hundred', 2000, 2, { maxSamples: 20 }, 'walkPadded'],
  ['one signal, and so many samples that grids pay', 2500, 1, {}, 'addGridDepths'],
  ['two', 2500, 2, {}, 'addGridDepths'],
  ['one sample less', 2499, 2, {}, 'walkPadded'],
  ['more signals than a grid has sides', 2500, 3, {}, 'walkPadded'],
])('%s: %d samples of %d signals, %j', async (_, nSamples, nFeatures, params, expected) => {
  expect(await callsOf([...normalSamples(nSamples, nFeatures, 1).columns], params)).toBe(expected);
});

it('trees with missing values grow plainly, and so do samples walk that miss values', async () => {
  const [first, second] = normalSamples(400, 2, 1).columns;
  expect(await callsOf([first, second.map((value, i) => (i % 7 === 0 ? NaN : value))], {})).toBe(
    'growTree, walkDepths'
  );
});
