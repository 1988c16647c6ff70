import { firstWord } from './mt19937';
import { RandomState } from './randomState';
import { doublesAt, stateWords } from './stateWords';

it.each([0, 1, 42, 4294967295])('the numbers of seed %d in one go are those drawn one by one', (seed) => {
  const random = new RandomState(seed);
  const drawn = Float64Array.from({ length: 1000 }, () => random.double());
  const words = stateWords(seed, 2000);
  expect(
    doublesAt(
      words,
      Int32Array.from({ length: 1000 }, (_, i) => i)
    )
  ).toEqual(drawn);
  expect(doublesAt(words, Int32Array.of(999, 0, 500))).toEqual(Float64Array.of(drawn[999], drawn[0], drawn[500]));
});

it.each([0, 1, 42, 2 ** 31, 4294967295])('the first word of seed %d is that of a whole state', (seed) => {
  expect(firstWord(seed) >>> 0).toBe(new RandomState(seed).uint32());
});
