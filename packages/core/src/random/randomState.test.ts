import { RandomState } from './randomState';

// That its numbers are numpy's is tested in dev/golden/sklearn.

it.each([-1, 1.5, NaN, 2 ** 32])('the seed %d is refused', (seed) => {
  expect(() => new RandomState(seed)).toThrow(
    new RangeError(`Got the seed ${seed}; expected an integer 0 .. 4294967295.`)
  );
});

it('the largest seed is none too large', () => {
  expect(new RandomState(2 ** 32 - 1).uint32()).not.toBe(new RandomState(0).uint32());
});

it('an integer below 1 is 0, and costs no random word', () => {
  const random = new RandomState(1);
  expect([random.below(1), random.below(1)]).toEqual([0, 0]);
  expect(random.uint32()).toBe(new RandomState(1).uint32());
});

it('integers below 2^32 are the random words', () => {
  const [random, words] = [new RandomState(1), new RandomState(1)];
  for (let i = 0; i < 100; i++) {
    expect(random.below(2 ** 32)).toBe(words.uint32());
  }
});

it('integers below a bound reach every one of them, and none beyond', () => {
  const random = new RandomState(1);
  for (const bound of [2, 3, 8, 9]) {
    const drawn = new Set(Array.from({ length: 500 }, () => random.below(bound)));
    expect([...drawn].sort()).toEqual(Array.from({ length: bound }, (_, i) => i));
  }
});

it('a permutation has every number once', () => {
  for (const length of [0, 1, 2, 10]) {
    const order = new RandomState(1).permutation(length);
    expect([...order].sort()).toEqual(Array.from({ length }, (_, i) => i));
  }
});
