import fc from 'fast-check';
import { log } from '../arithmetic/exactMath';
import { logarithm } from './logarithm';

it('logarithm agrees with the correctly rounded one to 13 digits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      expect(Math.abs(logarithm(x) - log(x))).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(log(x))));
    }),
    { seed: 5 }
  );
  expect(logarithm(1)).toBe(0);
  expect(logarithm(NaN)).toBeNaN();
});
