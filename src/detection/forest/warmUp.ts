import type { IsolationForestParams } from '../detection';
import { fitSteps, scoreSteps } from './isolationForest';
import { createMatrix } from '../matrix';
import { RandomState } from '../random/randomState';
import { partOf, type Steps } from '../steps';

/** Small samples take the walk, larger ones the grid; after three rounds the engine has compiled what matters. */
const ROUNDS: readonly number[] = [300, 300, 300, 4000, 4000, 4000];

const PARAMS: IsolationForestParams = {
  nEstimators: 100,
  maxSamples: 'auto',
  maxFeatures: { fraction: 1 },
  bootstrap: false,
  seed: 0,
};

/**
 * Fits and scores made-up samples so that the first real ones find compiled code: some 200 ms of work, best done in idle
 * moments while the first query is under way. Without it the first forest takes five times as long.
 */
export function* warmUpSteps(): Steps<void> {
  const random = new RandomState(0);
  for (let round = 0; round < ROUNDS.length; round++) {
    const length = ROUNDS[round];
    const X = createMatrix([0, 1].map(() => Float64Array.from({ length }, () => random.normal(0, 1))));
    const start = round / ROUNDS.length;
    const end = (round + 1) / ROUNDS.length;
    const forest = yield* partOf(fitSteps(X, PARAMS), start, end);
    yield* partOf(scoreSteps(forest, X), end, end);
  }
}
