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

  it('asks its slow twin for less than 1 % of all exponents of 0 to -32, the ends included', async () => {
    const asked: number[] = [];
    await jest.isolateModulesAsync(async () => {
      jest.doMock('./exactMath', () => {
        const actual = jest.requireActual('./exactMath');
        const exp2Asked = (x: number): number => {
          asked.push(x);
          return actual.exp2(x);
        };
        return { ...actual, exp2: exp2Asked };
      });
      const watched = await import('./fastExp2');
      const random = new RandomState(4);
      const exponents = Array.from({ length: 8000 }, () => -32 * random.double());
      [0, -32, -1e-300, ...exponents].forEach((x) => watched.fastExp2(x));
    });
    jest.dontMock('./exactMath');
    expect(asked).not.toContain(0);
    expect(asked).not.toContain(-32);
    expect(asked.length).toBeLessThan(80);
    expect(asked.length).toBeGreaterThan(0);
  });

  it('refuses exponents whose power is no normal number', () => {
    expect(() => fastExp2(-1001)).toThrow(RangeError);
    expect(() => fastExp2(NaN)).toThrow('Got the exponent NaN; expected -1000 .. 1000.');
  });
});
