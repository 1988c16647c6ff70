import { Fingerprint } from './fingerprint';

describe('a fingerprint', () => {
  it('is MurmurHash3 (x86, 32 bits, seed 0) of the 32-bit words it was given', () => {
    // Published test vectors for the empty input and for one word of four zero bytes (here: a text of no letters).
    expect(new Fingerprint().toString()).toBe('00000000');
    expect(new Fingerprint().addText('').toString()).toBe('2362f9de');
  });

  it('is the same for the same numbers and text', () => {
    const make = (): string =>
      new Fingerprint()
        .addNumbers(Float64Array.of(1, 2.5, -0.1))
        .addText('seed 42')
        .toString();
    expect(make()).toBe(make());
    expect(make()).toMatch(/^[0-9a-f]{8}$/);
  });

  it('changes with the last bit of one number', () => {
    const next = 1 + Number.EPSILON;
    expect(new Fingerprint().addNumbers(Float64Array.of(1)).toString()).not.toBe(
      new Fingerprint().addNumbers(Float64Array.of(next)).toString()
    );
  });

  it('does not care which NaN it was given', () => {
    const other = new Float64Array(new Uint32Array([1, 0x7ff80001]).buffer);
    expect(other[0]).toBeNaN();
    expect(new Fingerprint().addNumbers(other).toString()).toBe(
      new Fingerprint().addNumbers(Float64Array.of(NaN)).toString()
    );
  });

  it('reads a part of a longer array as those numbers alone', () => {
    const part = Float64Array.of(7, 1, 2, 7).subarray(1, 3);
    const alone = new Fingerprint().addNumbers(Float64Array.of(1, 2)).toString();
    expect(new Fingerprint().addNumbers(part).toString()).toBe(alone);
  });

  it('changes with a label', () => {
    const [some, others] = [Int8Array.of(1, -1), Int8Array.of(1, 1)].map((labels) =>
      new Fingerprint().addIntegers(labels).toString()
    );
    expect(some).not.toBe(others);
  });

  it.each<[string, (print: Fingerprint) => Fingerprint, (print: Fingerprint) => Fingerprint]>([
    ['a letter', (p) => p.addText('seed 42'), (p) => p.addText('seed 43')],
    ['the order of letters', (p) => p.addText('ab'), (p) => p.addText('ba')],
    ['the order of numbers', (p) => p.addNumbers(Float64Array.of(1, 2)), (p) => p.addNumbers(Float64Array.of(2, 1))],
    ['the sign of a number', (p) => p.addNumbers(Float64Array.of(5)), (p) => p.addNumbers(Float64Array.of(-5))],
    ['the last number', (p) => p.addNumbers(Float64Array.of(1, 2, 3)), (p) => p.addNumbers(Float64Array.of(1, 2, 4))],
    ['where NaN is', (p) => p.addNumbers(Float64Array.of(NaN, 1)), (p) => p.addNumbers(Float64Array.of(1, NaN))],
    ['whether there is a NaN', (p) => p.addNumbers(Float64Array.of(NaN)), (p) => p.addNumbers(new Float64Array(1))],
    ['how many zeros there are', (p) => p.addNumbers(new Float64Array(2)), (p) => p.addNumbers(new Float64Array(3))],
  ])('changes with %s', (_, one, other) => {
    expect(one(new Fingerprint()).toString()).not.toBe(other(new Fingerprint()).toString());
  });

  it('is that of the words, however they come: two integers are the halves of a number', () => {
    const halves = new Uint32Array(Float64Array.of(1.5, -2.25).buffer);
    const asNumbers = new Fingerprint().addNumbers(Float64Array.of(1.5, -2.25)).toString();
    expect(new Fingerprint().addIntegers(halves).toString()).toBe(asNumbers);
    expect(new Fingerprint().addText('AZ').toString()).toBe(
      new Fingerprint().addIntegers(Uint32Array.of(65, 90)).toString()
    );
  });

  it('tells [1], [2] from [1, 2]', () => {
    const apart = new Fingerprint().addNumbers(Float64Array.of(1)).addNumbers(Float64Array.of(2)).toString();
    expect(apart).not.toBe(new Fingerprint().addNumbers(Float64Array.of(1, 2)).toString());
  });
});
