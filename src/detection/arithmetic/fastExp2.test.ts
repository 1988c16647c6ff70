import { RandomState } from '../random/randomState';
import { exp2 } from './exactMath';
import { fastExp2 } from './fastExp2';

describe('fastExp2', () => {
  it('is correctly rounded like its slow twin', () => {
    const random = new RandomState(2);
    for (const size of [2, 32]) {
      for (let i = 0; i < 8000; i++) {
        const x = -size * random.double();
        expect(fastExp2(x)).toBe(exp2(x));
      }
    }
  });

  it('handles whole, tiny, large and positive exponents', () => {
    for (const x of [
      0,
      -1,
      -2,
      -0.5,
      -1e-17,
      -1e-300,
      -31.5,
      -32.4,
      -32.6,
      -700.25,
      0.4,
      0.6,
      3.25,
      -1 / 512,
      -1 / 1024,
    ]) {
      expect(fastExp2(x)).toBe(exp2(x));
    }
  });

  it('refuses exponents whose power is no normal number', () => {
    expect(() => fastExp2(-1001)).toThrow(RangeError);
    expect(() => fastExp2(NaN)).toThrow('Got the exponent NaN; expected -1000 .. 1000.');
  });
});
