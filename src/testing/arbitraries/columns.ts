import fc from 'fast-check';
import { minute } from '../frames';

/** Numbers at the edges of what a double can hold, and what is no number although the field says so. */
const oddValue = fc.constantFrom<unknown>(
  ...[null, undefined, NaN, Infinity, -Infinity, -0, 1e308, -1e308, Number.MAX_VALUE, 1e-308, Number.MIN_VALUE],
  ...[2 ** 53 + 2, -(2 ** 63), 3.5e38, true, false, '', '12', 'many', {}, [1]]
);

const plainValue = fc.double({ min: -1e4, max: 1e4, noNaN: true });

/** Values of one field: like a signal, or odd in a way of their own. */
export function columnOf(length: number): fc.Arbitrary<unknown[]> {
  const list = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> =>
    fc.array(value, { minLength: length, maxLength: length });
  return fc.oneof(
    { weight: 4, arbitrary: list(plainValue) },
    { weight: 2, arbitrary: list(fc.oneof({ weight: 9, arbitrary: plainValue }, { weight: 1, arbitrary: oddValue })) },
    { weight: 2, arbitrary: list(fc.integer({ min: 0, max: 3 })) },
    { weight: 1, arbitrary: fc.oneof(plainValue, oddValue).map((value) => new Array<unknown>(length).fill(value)) },
    { weight: 1, arbitrary: list(oddValue) },
    { weight: 1, arbitrary: list(fc.double()) }
  );
}

const oddTime = fc.constantFrom<unknown>(
  null,
  undefined,
  NaN,
  Infinity,
  '2023-10-01',
  -1,
  0,
  1e15,
  8.64e15,
  1e300,
  0.5
);

/** Epoch milliseconds of some rows: a minute apart, or out of order, repeated, in seconds, missing or no times at all. */
export function timesOf(length: number): fc.Arbitrary<unknown[]> {
  const evenly = Array.from({ length }, (_, i) => minute(i));
  const list = (time: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> =>
    fc.array(time, { minLength: length, maxLength: length });
  const someMinute = fc.integer({ min: 0, max: length }).map(minute);
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(evenly) },
    { weight: 1, arbitrary: fc.constant(evenly.map((time) => time / 1000)) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 }).map((lag) => evenly.map((time) => time + 1000 * lag)) },
    { weight: 1, arbitrary: fc.constant([...evenly].reverse()) },
    { weight: 1, arbitrary: list(someMinute) },
    { weight: 1, arbitrary: list(fc.oneof({ weight: 9, arbitrary: someMinute }, { weight: 1, arbitrary: oddTime })) },
    { weight: 1, arbitrary: list(oddTime) }
  );
}
