import type { TimeZone } from '@grafana/schema';
import type { Baseline, TimeSpan } from '@anomaly-forest/core/internal/baseline/baseline';
import type { Samples } from '@anomaly-forest/core/internal/detection';
import type { SampleGroup } from './prepareGroups';
import type { Options } from '../options/options';
import { baselineOfText } from '@anomaly-forest/core/internal/baseline/pinnedBaseline';
import { completeAfterOf } from '@anomaly-forest/core/internal/options/detectionSettings';
import type { Feedback, PinnedBaseline } from '../options/savedFeedback';
import { utcOffsets } from './utcOffsets';

/** What says what is normal of samples, apart from themselves. */
export type Normality = Pick<
  Samples,
  'baseline' | 'leftOut' | 'calledNormal' | 'newNormal' | 'completeAfter' | 'utcOffsets'
>;

/** What people said about normal: in the options, in this session, in annotations. */
export interface Sayings {
  readonly feedback: readonly Feedback[];
  readonly leftOut: readonly TimeSpan[];
  /** Of the dashboard; the browser's if it is `browser` or absent. */
  readonly timeZone?: TimeZone;
}

/** What holds for one group. */
export function normalityOf(group: SampleGroup, samples: Samples, options: Options, sayings: Sayings): Normality {
  const feedback = sayings.feedback.filter((each) => each.group === group.key);
  const newNormal = feedback.flatMap((each) => (each.kind === 'new-normal' ? [each.from] : []));
  return {
    baseline: chosenBaseline(group, samples, options),
    leftOut: unlessEmpty(sayings.leftOut),
    calledNormal: unlessEmpty(feedback.flatMap((each) => (each.kind === 'new-normal' ? [] : [each.normal]))),
    newNormal: unlessEmpty(newNormal.sort((a, b) => a - b)),
    completeAfter: completeAfterOf(options),
    utcOffsets: unlessEmpty(utcOffsets(samples.time, sayings.timeZone)),
  };
}

/** Nothing said is the same as never asked, in the fingerprint, too. */
function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** The baseline that was pinned for a group. */
export function pinOf({ key }: Pick<SampleGroup, 'key'>, { pinnedBaselines }: Options): PinnedBaseline | undefined {
  return pinnedBaselines?.find(({ group }) => group === key);
}

function chosenBaseline(group: SampleGroup, samples: Samples, options: Options): Baseline | undefined {
  switch (options.baseline) {
    case 'visible':
      return undefined;
    case 'earlier':
      return { kind: 'part', span: earlierPart(samples.time, options.baselineShare) };
    case 'query':
      return group.baseline && { kind: 'samples', samples: group.baseline };
    case 'pinned': {
      const pin = pinOf(group, options);
      return pin && baselineOfText(pin.buffer);
    }
  }
}

function earlierPart(time: Float64Array, share: number): TimeSpan {
  const [from, to] = [time[0], time[time.length - 1]];
  return { from, to: from + share * (to - from) };
}
