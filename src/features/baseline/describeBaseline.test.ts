import type { BaselineInUse } from '@anomaly-forest/core/internal/baseline/baseline';
import type { PinnedBaseline } from '../../options/savedFeedback';
import { minute } from '../../testing/frames';
import { describeBaseline } from './describeBaseline';

const span = { from: minute(0), to: minute(60) };
const pin: PinnedBaseline = { author: 'anna', time: minute(0), group: '', buffer: '', nSamples: 60, span };

it.each<[BaselineInUse['kind'], PinnedBaseline | undefined, RegExp]>([
  ['visible', undefined, /^baseline: visible range$/],
  ['part', undefined, /^baseline: earlier part, 1,200 samples$/],
  ['samples', undefined, /^baseline: another query, 1,200 samples$/],
  ['pinned', undefined, /^baseline: pinned$/],
  ['pinned', pin, /^baseline: pinned by anna, 2023-10-01 00:00$/],
  ['pinned', { ...pin, author: '' }, /^baseline: pinned 2023-10-01 00:00$/],
])('%s', (kind, pinned, words) => {
  expect(describeBaseline({ kind, span, nSamples: 1200 }, pinned)).toMatch(words);
});
