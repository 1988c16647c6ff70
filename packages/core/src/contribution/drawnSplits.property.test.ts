import { attributeChange } from './attribution';
import { attributePairs } from './pairs';
import { fuzzShare } from '../testing/fuzzShare';
import { drawGuilty, drawHealthy, drawnKinds, drawPair, type DrawnSplit } from './testing/drawnSplits';

/** Splits of each kind; seeds are fixed, so that shares are figures and not chances. */
const share = Math.min(1, fuzzShare);
const N_SPLITS = Math.ceil(200 * share);
const N_PAIRS = Math.ceil(60 * share);

const seeds = (n: number) => Array.from({ length: n }, (_, seed) => seed);
const shareOf = (n: number, isRight: (seed: number) => boolean) => seeds(n).filter(isRight).length / n;
const keyOf = (key: readonly string[] | undefined) => (key ?? []).join();

function findsSingle({ measure, parts, guilty }: DrawnSplit): boolean {
  return keyOf(attributeChange(measure, parts).standsOut[0]?.part.key) === keyOf(guilty);
}

function findsPair({ measure, parts, guilty }: DrawnSplit): boolean {
  return keyOf(attributePairs(measure, parts)?.attribution.standsOut[0]?.part.key) === keyOf(guilty);
}

describe.each(drawnKinds)('%s: of 5 to 500 parts', (kind) => {
  it('the guilty one is first in at least 98 %', () => {
    expect(shareOf(N_SPLITS, (seed) => findsSingle(drawGuilty(kind, seed)))).toBeGreaterThanOrEqual(0.98);
  });

  it('nothing stands out where all moved alike, in at least 98 %', () => {
    const isQuiet = ({ measure, parts }: DrawnSplit) => attributeChange(measure, parts).standsOut.length === 0;
    expect(shareOf(N_SPLITS, (seed) => isQuiet(drawHealthy(kind, seed)))).toBeGreaterThanOrEqual(0.98);
  });

  it('the pair of labels that is guilty together is named in at least 90 %', () => {
    expect(shareOf(N_PAIRS, (seed) => findsPair(drawPair(kind, seed)))).toBeGreaterThanOrEqual(0.9);
  });

  it('one label alone is named where all its cells moved, in at least 90 %', () => {
    expect(shareOf(N_PAIRS, (seed) => findsPair(drawPair(kind, seed, true)))).toBeGreaterThanOrEqual(0.9);
  });
});
