import type { Samples } from '../detection';
import { applyMissing } from '../series/missing';
import type { Sentence } from '../sentence';
import type { Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import { packBaseline } from './baselineBuffer';
import { learnTrained } from './learnTrained';

/**
 * Learns what is normal from samples and packs it, to be saved: at most 22 kB, 30 kB as text. Their own incidents, the
 * ranges left out and what was before the last new normal do not count.
 *
 * @returns one sentence as `problem` if there is too little to learn from.
 */
export function* pinBaselineSteps(
  samples: Samples,
  options: WatchOptions
): Steps<{ readonly buffer: ArrayBuffer } | { readonly problem: Sentence }> {
  const since = Math.max(-Infinity, ...(samples.newNormal ?? []));
  const leftOut = [...(samples.leftOut ?? []), { from: -Infinity, to: since - 1 }];
  const learnt = yield* learnTrained({ ...applyMissing(samples).samples, leftOut }, false, options);
  return 'problem' in learnt ? learnt : { buffer: packBaseline(learnt.model) };
}
