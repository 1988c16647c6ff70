import { averagePathLength } from '@anomaly-forest/core/internal/forest/averagePathLength';
import { exp2, log } from '@anomaly-forest/core/internal/arithmetic/exactMath';
import { percentile } from '@anomaly-forest/core/internal/statistics/percentile';
import { pairwiseSum } from '@anomaly-forest/core/internal/arithmetic/pairwiseSum';
import { RandomState } from '@anomaly-forest/core/internal/random/randomState';
import { sampleWithoutReplacement } from '@anomaly-forest/core/internal/random/sampleWithoutReplacement';
import { nextState, RAND_R_MAX } from '@anomaly-forest/core/internal/forest/splitterRandom';
import { readReference } from './cases';

interface Units {
  readonly random_state: ReadonlyArray<{
    seed: number;
    uint32: number[];
    uint32_after_1300: number[];
    random_sample: number[];
    randint_2147483647: number[];
    randint_10: number[];
    permutation_12: number[];
    normal_0_1: number[];
    normal_5000_300: number[];
  }>;
  readonly rand_r: ReadonlyArray<{ state: number; outputs: number[] }>;
  readonly sample_without_replacement: ReadonlyArray<{
    seed: number;
    population: number;
    size: number;
    first: number[];
    sum: number;
  }>;
  readonly average_path_length: { n: number[]; c: number[] };
  readonly exp2_correctly_rounded: { x: number[]; value: number[] };
  readonly log_correctly_rounded: { x: number[]; value: number[] };
  readonly sum_of_contiguous_column: ReadonlyArray<{ values?: number[]; values_made_by?: string; sum: number }>;
  readonly percentile: ReadonlyArray<{ values_made_by: string; q: number; result: number }>;
}

const units = readReference<Units>('units.json');

describe.each(units.random_state)('RandomState($seed) is numpy’s', (expected) => {
  const draw = <T>(like: T[], next: (random: RandomState) => T, skip = 0): T[] => {
    const random = new RandomState(expected.seed);
    Array.from({ length: skip }, () => random.uint32());
    return like.map(() => next(random));
  };

  it('words, also after the state was refilled', () => {
    expect(draw(expected.uint32, (random) => random.uint32())).toEqual(expected.uint32);
    expect(draw(expected.uint32_after_1300, (random) => random.uint32(), 1300)).toEqual(expected.uint32_after_1300);
  });

  it('uniform numbers and integers', () => {
    expect(draw(expected.random_sample, (random) => random.double())).toEqual(expected.random_sample);
    expect(draw(expected.randint_10, (random) => random.below(10))).toEqual(expected.randint_10);
    expect(draw(expected.randint_2147483647, (random) => random.below(2147483647))).toEqual(
      expected.randint_2147483647
    );
  });

  it('permutations', () => {
    expect(Array.from(new RandomState(expected.seed).permutation(12))).toEqual(expected.permutation_12);
  });

  it('normal deviates', () => {
    expect(draw(expected.normal_0_1, (random) => random.normal(0, 1))).toEqual(expected.normal_0_1);
    expect(draw(expected.normal_5000_300, (random) => random.normal(5000, 300))).toEqual(expected.normal_5000_300);
  });
});

it.each(units.rand_r)('the splitter’s generator from state $state is scikit-learn’s', ({ state, outputs }) => {
  let now = state;
  expect(outputs.map(() => (now = nextState(now)) & RAND_R_MAX)).toEqual(outputs);
});

it.each(units.sample_without_replacement)(
  'drawing $size of $population is scikit-learn’s',
  ({ seed, population, size, first, sum }) => {
    const drawn = sampleWithoutReplacement(new RandomState(seed), population, size);
    expect(drawn).toHaveLength(size);
    expect(Array.from(drawn.slice(0, first.length))).toEqual(first);
    expect(drawn.reduce((total, row) => total + row, 0)).toBe(sum);
  }
);

it('averagePathLength is scikit-learn’s', () => {
  expect(units.average_path_length.n.map(averagePathLength)).toEqual(units.average_path_length.c);
});

it('exp2 is correctly rounded', () => {
  expect(units.exp2_correctly_rounded.x.map(exp2)).toEqual(units.exp2_correctly_rounded.value);
});

it('log is correctly rounded', () => {
  expect(units.log_correctly_rounded.x.map(log)).toEqual(units.log_correctly_rounded.value);
});

it('pairwiseSum adds in numpy’s order', () => {
  for (const { values, values_made_by, sum } of units.sum_of_contiguous_column) {
    expect(pairwiseSum(values ? Float64Array.from(values) : made(values_made_by))).toBe(sum);
  }
});

it.each(units.percentile)('percentile $q of $values_made_by is numpy’s', ({ values_made_by, q, result }) => {
  expect(percentile(made(values_made_by), q)).toBe(result);
});

/** The values of a recipe like `RandomState(10).normal(size=34)`. */
function made(recipe = ''): Float64Array {
  const [seed, size] = (recipe.match(/\d+/g) ?? []).map(Number);
  const random = new RandomState(seed);
  return Float64Array.from({ length: size }, () => random.normal(0, 1));
}
