import { formatChange, formatShare } from './formatChange';

const withUnit = (unit: string) => ({ config: { unit } });

it('writes a rise as a factor, a small rise and a fall in per cent', () => {
  expect(formatChange(307, 48)).toBe('×6.4');
  expect(formatChange(72, 48)).toBe('×1.5');
  expect(formatChange(57.6, 48)).toBe('+20%');
  expect(formatChange(800, 5000)).toBe('-84%');
  expect(formatChange(0, 5000)).toBe('-100%');
  expect(formatChange(64_000, 1000)).toBe('×64');
});

it('writes the factor of negative values by their size', () => {
  expect(formatChange(-30, -10)).toBe('×3');
});

it('does not write factors that nobody can imagine to the last digit', () => {
  expect(formatChange(1e9, 1)).toBe('>×10,000');
});

it('says nothing where a ratio means nothing', () => {
  expect(formatChange(300, NaN)).toBeUndefined();
  expect(formatChange(300, 0)).toBeUndefined();
  expect(formatChange(0, 0)).toBeUndefined();
  expect(formatChange(5, -5)).toBeUndefined();
  expect(formatChange(45, 45)).toBeUndefined();
  expect(formatChange(40, 20, withUnit('celsius'))).toBeUndefined();
});

it('gives of what is in per cent itself the factor alone', () => {
  expect(formatChange(90, 30, withUnit('percent'))).toBe('×3');
  expect(formatChange(0.3, 0.9, withUnit('percentunit'))).toBeUndefined();
});

it('writes shares of a whole', () => {
  expect(formatShare(0.934)).toBe('93%');
});
