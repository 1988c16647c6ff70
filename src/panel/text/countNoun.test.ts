import { countNoun, formatCount } from './countNoun';

describe('countNoun', () => {
  it.each([
    [0, 'no incidents'],
    [1, '1 incident'],
    [3, '3 incidents'],
    [48500, '48,500 incidents'],
  ])('%d is read as "%s"', (n, words) => {
    expect(countNoun(n, 'incident')).toBe(words);
  });
});

it('formatCount sets thousands apart', () => {
  expect(formatCount(1000000)).toBe('1,000,000');
});
