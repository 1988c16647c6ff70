import { intervalText } from './intervalText';

it.each([
  [250, '250ms'],
  [1000, '1s'],
  [1500, '1500ms'],
  [41_212.6, '41s'],
  [90_000, '90s'],
  [60_000.4, '1m'],
  [5_400_000, '90m'],
  [3_600_000, '1h'],
  [172_800_000, '2d'],
])('%d ms is written %s', (ms, text) => {
  expect(intervalText(ms)).toBe(text);
});
