import { agreement, type Counts, countSeries, figuresOf } from '@anomaly-forest/core/internal/agreement/measures';
import type { Baseline } from '@anomaly-forest/core/internal/baseline/baseline';
import { detect } from '@anomaly-forest/core/internal/detect';
import type { Detection, DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { pinBaselineSteps } from '@anomaly-forest/core/internal/watch/pinBaseline';
import { defaultWatchOptions } from '@anomaly-forest/core/internal/watchOptions';
import type { Figure } from './figures';
import { cut, type LabelledSeries } from './labelledSeries';
import { contamination, flagsOf, params } from './verdicts';

const options: DetectionOptions = { verdict: 'watch', forest: params, contamination, scale: true };

/** Samples at the ends of a window whose neighbours, or what they began with, may lie outside. */
const OLDEST = 4;
const NEWEST = 9;

/** The first half of each series pinned: the second half judged by it, and what two windows say of the same samples. */
export function pinnedFigures(series: readonly LabelledSeries[]): Figure[] {
  const counts: Counts[] = [];
  const agreements: number[] = [];
  let largest = 0;
  for (const one of series) {
    const n = one.isEvent.length;
    const pinned = runToEnd(pinBaselineSteps(cut(one, 0, n >> 1).samples, defaultWatchOptions));
    if ('problem' in pinned) {
      continue;
    }
    largest = Math.max(largest, pinned.buffer.byteLength);
    const baseline: Baseline = { kind: 'pinned', buffer: pinned.buffer };
    const later = cut(one, n >> 1, n);
    counts.push(countSeries(later.isEvent, flagsOf(judge(later.samples, baseline).labels)));
    agreements.push(agreementOfWindows(one, baseline));
  }
  const { f1, recall, precision } = figuresOf(counts);
  return [
    ['series with enough to pin', `${counts.length} of ${series.length}`],
    ['F1 of recall and precision, second half', f1.toFixed(2)],
    ['event recall, second half', recall.toFixed(2)],
    ['alarm precision, second half', precision.toFixed(2)],
    ['refresh agreement, mean, the ends of the windows aside', mean(agreements).toFixed(3)],
    ['refresh agreement, worst', Math.min(...agreements).toFixed(3)],
    ['largest pinned baseline, kB of text', ((largest * 4) / 3 / 1000).toFixed(1)],
  ];
}

function judge(samples: Samples, baseline: Baseline): Detection {
  return detect({ ...samples, baseline }, options);
}

/** Two ranges of 80 %, 5 % apart; samples that are not judged in one of them say nothing. */
function agreementOfWindows(series: LabelledSeries, baseline: Baseline): number {
  const n = series.isEvent.length;
  const length = Math.floor(0.8 * n);
  const shift = Math.floor(0.05 * n);
  const earlier = judge(cut(series, 0, length).samples, baseline).labels.subarray(shift);
  const later = judge(cut(series, shift, shift + length).samples, baseline).labels.subarray(0, length - shift);
  const isKnown = (_: number, i: number): boolean =>
    earlier[i] !== 0 && later[i] !== 0 && i >= OLDEST && i < earlier.length - NEWEST;
  return agreement(flagsOf(earlier).filter(isKnown), flagsOf(later).filter(isKnown));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
