import { exp2, log } from './exactMath';

// Correctly rounded values of random numbers are compared in dev/golden/sklearn; here are the ends of what is allowed.

it('exp2 of whole numbers is exact, from one end to the other', () => {
  for (const x of [-1000, -999, -1, 0, 1, 52, 999, 1000]) {
    expect(exp2(x)).toBe(2 ** x);
  }
});

it.each([-1000.0000000000001, 1000.0000000000001, NaN, Infinity])('exp2 refuses %d', (x) => {
  expect(() => exp2(x)).toThrow(new RangeError(`Got the exponent ${x}; expected -1000 .. 1000.`));
});

it('log is 0 of 1 and correctly rounded at both ends', () => {
  expect(log(1)).toBe(0);
  expect(log(2 ** -1022)).toBe(-708.3964185322641);
  expect(log(Number.MAX_VALUE)).toBe(709.782712893384);
  expect(log(2)).toBe(Math.LN2);
  expect(log(0.5)).toBe(-Math.LN2);
});

it.each([0, -1, 2 ** -1023, Infinity, NaN])('log refuses %d', (x) => {
  expect(() => log(x)).toThrow(new RangeError(`Got ${x}; expected a positive number to take the logarithm of.`));
});
