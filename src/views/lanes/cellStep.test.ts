import { niceStep } from './cellStep';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('niceStep', () => {
  it.each([
    [1, 1000],
    [61_000, 2 * MINUTE],
    [7 * MINUTE, 10 * MINUTE],
    [DAY, DAY],
    [800 * DAY + 1, 801 * DAY],
  ])('makes of %d ms the next length that people count in', (least, step) => {
    expect(niceStep(least)).toBe(step);
  });
});
