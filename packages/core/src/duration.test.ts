import fc from 'fast-check';
import { parseDuration, writeDuration } from './duration';

describe('parseDuration', () => {
  it.each([
    ['90s', 90_000],
    ['4m', 240_000],
    ['2h', 7_200_000],
    ['1h30m', 5_400_000],
    ['1h 30m', 5_400_000],
    ['30m1h', 5_400_000],
    ['250ms', 250],
    ['1.5h', 5_400_000],
    ['1w2d', 777_600_000],
    ['1y', 31_536_000_000],
    ['1M', 2_592_000_000],
    [' 1m1ms ', 60_001],
  ])('%s', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it.each(['', '5', 'm', '0s', '-5m', '5x', '1h30', '1h,30m', '1q', '1e400s'])('refuses "%s"', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe('writeDuration', () => {
  it.each([
    [90_000, '1m30s'],
    [5_400_000, '1h30m'],
    [60_000, '1m'],
    [250, '250ms'],
    [0, '0ms'],
    [0.5, '0.5ms'],
  ])('%d ms is %s', (milliseconds, text) => {
    expect(writeDuration(milliseconds)).toBe(text);
  });

  it('keeps every value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e13 }), (milliseconds) => {
        expect(parseDuration(writeDuration(milliseconds))).toBe(milliseconds);
      })
    );
  });
});
