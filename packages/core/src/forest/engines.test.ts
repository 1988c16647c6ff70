import type * as isolationForest from './isolationForest';
import type * as matrix from '../series/matrix';
import type * as randomState from '../random/randomState';

/*
 * Engines agree on + - * / and the square root, which the standard defines to the last bit. What it leaves to them must
 * not matter.
 */

const LEFT_TO_ENGINES = [
  'log',
  'log2',
  'log10',
  'log1p',
  'exp',
  'expm1',
  'pow',
  'sin',
  'cos',
  'tan',
  'tanh',
  'cbrt',
] as const;

/** The next double after x, away from zero. */
function oneStepOff(x: number): number {
  const bits = new BigInt64Array(1);
  const value = new Float64Array(bits.buffer);
  value[0] = x;
  bits[0] += BigInt(1);
  return value[0];
}

/** Everything that could depend on the engine, from freshly loaded modules. */
async function compute(): Promise<unknown> {
  let result: unknown;
  await jest.isolateModulesAsync(async () => {
    const { fit, scoreSamples } = await import('./isolationForest');
    const { createMatrix } = await import('../series/matrix');
    const { RandomState } = await import('../random/randomState');
    result = forestAndScores({ fit, scoreSamples }, { createMatrix }, { RandomState });
  });
  return result;
}

function forestAndScores(
  { fit, scoreSamples }: Pick<typeof isolationForest, 'fit' | 'scoreSamples'>,
  { createMatrix }: Pick<typeof matrix, 'createMatrix'>,
  { RandomState }: Pick<typeof randomState, 'RandomState'>
): unknown {
  return [1, 2, 3].map((nFeatures) => {
    const random = new RandomState(nFeatures);
    const X = createMatrix(
      Array.from({ length: nFeatures }, () => Float64Array.from({ length: 2000 }, () => random.normal(0, 1)))
    );
    const params = { maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: nFeatures === 3, seed: 1 } as const;
    const forest = fit(X, { ...params, nEstimators: 20 });
    return { X, forest, scores: scoreSamples(forest, X) };
  });
}

it('an engine whose logarithms and powers are one step off gives the same numbers', async () => {
  const expected = await compute();
  const originals = LEFT_TO_ENGINES.map((name) => Math[name] as (...values: number[]) => number);
  const calls = LEFT_TO_ENGINES.map((name, i) =>
    jest.spyOn(Math, name).mockImplementation((...values: number[]) => oneStepOff(originals[i](...values)))
  );
  try {
    expect(Math[LEFT_TO_ENGINES[0]](2)).not.toBe(originals[0](2));
    expect(await compute()).toEqual(expected);
  } finally {
    calls.forEach((call) => call.mockRestore());
  }
});
