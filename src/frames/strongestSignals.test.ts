import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { numberField } from '../testing/frames';
import { strongestSteps } from './strongestSignals';

const strongest = (columns: Record<string, unknown[]>, n: number): string[] =>
  runToEnd(
    strongestSteps(
      Object.entries(columns).map(([name, values]) => ({ field: numberField(name, values) })),
      n
    )
  ).map(({ field }) => field.name);

it.each([
  ['what varies most, in the given order', { calm: [10, 11], wild: [1, 9], wilder: [1, 99] }, 2, ['wild', 'wilder']],
  ['whatever the unit is', { ms: [1000, 1100], s: [1, 1.3], bytes: [1e9, 1.1e9] }, 1, ['s']],
  ['whatever the sign is', { below: [-1, -9], above: [4, 5] }, 1, ['below']],
  ['the first of equals', { a: [1, 2], b: [1, 2], c: [2, 4] }, 2, ['a', 'b']],
  ['no constants, no empty ones', { zero: [0, 0], none: [null, NaN], same: [7, 7], some: [7, 8] }, 1, ['some']],
  ['what is large and hardly differs is told apart', { flat: [1e9, 1e9], rough: [1e9, 1e9 + 1] }, 1, ['rough']],
  ['infinite values count as missing', { a: [1, Infinity], b: [1, 1.1] }, 1, ['b']],
])('%s', (_, columns, n, names) => {
  expect(strongest(columns, n)).toEqual(names);
});
