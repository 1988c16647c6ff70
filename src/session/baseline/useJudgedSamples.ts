import type { DataFrame } from '@grafana/data';
import type { TimeZone } from '@grafana/schema';
import { useMemo, useState } from 'react';
import type { Samples } from '@anomaly-forest/core/internal/detection';
import type { PreparedGroups, SampleGroup } from '../../frames/prepareGroups';
import type { Options } from '../../options/options';
import type { Feedback } from '../../options/savedFeedback';
import { annotationSpans } from '../../frames/annotationSpans';
import { normalityOf, pinOf, type Sayings } from '../../frames/normality';

/** What the samples of a group were made from. */
interface Made {
  readonly from: readonly unknown[];
  readonly samples: Samples;
}

/**
 * The samples of each group together with what says what is normal of them. They stay the same objects until the data,
 * or what concerns the group, change.
 */
export function useJudgedSamples(
  prepared: PreparedGroups | undefined,
  options: Options,
  feedback: readonly Feedback[],
  annotations: readonly DataFrame[] | undefined,
  timeZone?: TimeZone
): ReadonlyMap<string, Samples> {
  const [made] = useState(() => new Map<string, Made>());
  return useMemo(() => {
    const leftOut = [...(options.leftOut ?? []), ...annotationSpans(annotations ?? [], options.leftOutTags)];
    if (prepared) {
      forgetOthers(made, prepared.groups);
    }
    const usable = (prepared?.groups ?? []).flatMap((group) =>
      'prepared' in group.result ? [{ group, samples: group.result.prepared.samples }] : []
    );
    return new Map(
      usable.map(({ group, samples }) => [
        group.key,
        judged(made, group, samples, options, { feedback, leftOut, timeZone }),
      ])
    );
  }, [made, prepared, options, feedback, annotations, timeZone]);
}

/** Pods and instances come and go: what was made for a group that is gone would stay until the panel goes. */
function forgetOthers(made: Map<string, Made>, groups: readonly SampleGroup[]): void {
  const present = new Set(groups.map(({ key }) => key));
  [...made.keys()].filter((key) => !present.has(key)).forEach((key) => made.delete(key));
}

function judged(
  made: Map<string, Made>,
  group: SampleGroup,
  samples: Samples,
  options: Options,
  sayings: Sayings
): Samples {
  const normality = normalityOf(group, samples, options, sayings);
  const { leftOut, calledNormal, newNormal, completeAfter } = normality;
  const from = [
    samples,
    group.baseline,
    pinOf(group, options)?.buffer,
    JSON.stringify([options.baseline, options.baselineShare, leftOut, calledNormal, newNormal, completeAfter]),
    sayings.timeZone,
  ];
  const last = made.get(group.key);
  if (last && from.every((part, i) => part === last.from[i])) {
    return last.samples;
  }
  const now = { from, samples: { ...samples, ...normality } };
  made.set(group.key, now);
  return now.samples;
}
