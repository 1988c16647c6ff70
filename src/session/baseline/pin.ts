import type { Samples } from '@anomaly-forest/core/internal/detection';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import type { WatchOptions } from '@anomaly-forest/core/internal/watchOptions';
import { translate } from '../../i18n/translate';
import { baselineText } from '@anomaly-forest/core/internal/baseline/pinnedBaseline';
import type { PinnedBaseline } from '../../options/savedFeedback';
import { userName } from '../feedback/currentUser';
import { loadDetection } from '../worker/lateDetection';

/** A baseline to keep, or one sentence why there is none. */
export type PinResult = { readonly pin: PinnedBaseline } | { readonly problem: string };

/**
 * Learns what is normal from a group's samples, to keep it.
 *
 * @param group `SampleGroup.key`
 * @param now epoch milliseconds
 * @throws (rejects) if the code that learns cannot be loaded.
 */
export async function pinSamples(
  group: string,
  samples: Samples,
  options: WatchOptions,
  now: number
): Promise<PinResult> {
  const { pinBaselineSteps } = await loadDetection();
  const learnt = runToEnd(pinBaselineSteps(samples, options));
  if ('problem' in learnt) {
    return { problem: translate(learnt.problem) };
  }
  const { time } = samples;
  const pin = {
    group,
    buffer: baselineText(learnt.buffer),
    nSamples: time.length,
    span: { from: time[0], to: time[time.length - 1] },
    author: userName(),
    time: now,
  };
  return { pin };
}

/** The pins with a newer one: a group has one at most. */
export function withPin(pins: readonly PinnedBaseline[] | undefined, pin: PinnedBaseline): PinnedBaseline[] {
  return [...(pins ?? []).filter(({ group }) => group !== pin.group), pin];
}
