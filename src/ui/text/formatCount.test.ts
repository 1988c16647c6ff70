import { formatCount } from './formatCount';

it('formatCount sets thousands apart', () => {
  expect(formatCount(1000000)).toBe('1,000,000');
});
