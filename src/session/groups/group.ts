import type { Detection, Notice, Samples } from '@anomaly-forest/core/internal/detection';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';

/** Series with a model of their own (a service, a host), and the verdict on them. */
export interface Group {
  readonly key: string;
  readonly name: string;
  /** None if there is nothing in it that could be judged. */
  readonly prepared?: PreparedSamples;
  /** Its samples with what says what is normal of them: what the verdict is on. */
  readonly samples?: Samples;
  /** None while it is being computed for the first time. */
  readonly detection?: Detection;
  /** Why there is no verdict, and will be none: one sentence. */
  readonly problem?: string;
}

/** A group with samples. */
export type UsableGroup = Group & { readonly prepared: PreparedSamples };

/** Samples and the verdict on them: of the only group, or of one of several. */
export interface JudgedSamples {
  readonly group?: Pick<Group, 'key' | 'name' | 'samples'>;
  readonly prepared: PreparedSamples;
  readonly detection: Detection;
}

export function isUsable(group: Group): group is UsableGroup {
  return group.prepared !== undefined;
}

/** Why none of these groups can be shown: what is wrong with the first. */
export function describeProblem([first]: readonly Group[]): string {
  const { name = '', problem = '' } = first ?? {};
  return name === '' ? problem : `${nameInSentence(name)}: ${problem}`;
}

/** What went wrong in judging groups that are not shown: nobody would see it otherwise. */
export function problemNotices(groups: readonly Group[], shown: Group): Notice[] {
  return groups
    .filter((group) => isUsable(group) && group.key !== shown.key && group.problem !== undefined)
    .map((group) => ({ level: 'warning', text: describeProblem([group]) }));
}
