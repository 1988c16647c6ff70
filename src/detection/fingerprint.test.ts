import { Fingerprint } from './fingerprint';

describe('a fingerprint', () => {
  it('is MurmurHash3 (x86, 32 bits, seed 0) of the 32-bit words it was given', () => {
    // Published test vectors for the empty input and for one word of four zero bytes (here: a text of no letters).
    expect(new Fingerprint().toString()).toBe('00000000');
    expect(new Fingerprint().addText('').toString()).toBe('2362f9de');
  });

  it('is the same for the same numbers and text', () => {
    const make = (): string => new Fingerprint().addNumbers([1, 2.5, -0.1]).addText('seed 42').toString();
    expect(make()).toBe(make());
    expect(make()).toMatch(/^[0-9a-f]{8}$/);
  });

  it('changes with the last bit of one number', () => {
    const next = 1 + Number.EPSILON;
    expect(new Fingerprint().addNumbers([1]).toString()).not.toBe(new Fingerprint().addNumbers([next]).toString());
  });

  it('does not care which NaN it was given', () => {
    const other = new Float64Array(new Uint32Array([1, 0x7ff80001]).buffer);
    expect(other[0]).toBeNaN();
    expect(new Fingerprint().addNumbers(other).toString()).toBe(new Fingerprint().addNumbers([NaN]).toString());
  });

  it('tells [1], [2] from [1, 2]', () => {
    const apart = new Fingerprint().addNumbers([1]).addNumbers([2]).toString();
    expect(apart).not.toBe(new Fingerprint().addNumbers([1, 2]).toString());
  });
});
