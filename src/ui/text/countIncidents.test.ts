import { countIncidents } from './countIncidents';

it.each([
  [0, 'no incidents'],
  [1, '1 incident'],
  [3, '3 incidents'],
  [48500, '48,500 incidents'],
])('%d is read as "%s"', (n, words) => {
  expect(countIncidents(n)).toBe(words);
});
