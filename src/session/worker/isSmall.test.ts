import type { DetectionOptions, Samples, Verdict } from '@anomaly-forest/core/internal/detection';
import { someOptions, someSamples } from '../../testing/detections';
import { countSmall } from './isSmall';

function isSmall(samples: Samples, options: DetectionOptions): boolean {
  return countSmall([{ samples, options }]) === 1;
}

test.each<[number, Verdict, boolean]>([
  [1000, 'classic', true],
  [5000, 'classic', true],
  [10_000, 'classic', false],
  [50_000, 'classic', false],
  [1000, 'watch', true],
  [7000, 'watch', true],
  [20_000, 'watch', false],
  [50_000, 'watch', false],
])('%i samples with the default forest, verdict %s: small is %s', (nSamples, verdict, small) => {
  expect(isSmall(someSamples(nSamples), { ...someOptions(), verdict })).toBe(small);
});

test('more trees make the same samples large', () => {
  const { forest, ...others } = { ...someOptions(), verdict: 'classic' as const };

  expect(isSmall(someSamples(1000), { ...others, forest: { ...forest, nEstimators: 10_000 } })).toBe(false);
});

test('more watched signals make the same number of samples large', () => {
  const { X, ...others } = someSamples(2000);
  const columns = Array.from({ length: 16 }, () => X.columns[0]);

  expect(isSmall({ ...others, X: { ...X, columns } }, someOptions())).toBe(false);
});

test('of several detections the first are small, up to where they no longer are together', () => {
  const queryOf = (nSamples: number) => ({ samples: someSamples(nSamples), options: someOptions() });

  expect(countSmall([1000, 500].map(queryOf))).toBe(2);
  expect(countSmall([6000, 8000, 2000, 1000].map(queryOf))).toBe(2);
  expect(countSmall([50_000, 10].map(queryOf))).toBe(0);
  expect(countSmall([])).toBe(0);
});
