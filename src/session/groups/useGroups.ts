import { useMemo, useState } from 'react';
import type { DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import { translate } from '../../i18n/translate';
import type { PreparedGroups, SampleGroup } from '../../frames/prepareGroups';
import { type DataEnd, lateData, withoutOngoing } from './dataAge';
import { type DetectionState, useDetections } from './useDetection';
import type { Group, UsableGroup } from './group';
import { rankGroups } from './rankGroups';
import { useShownGroup } from './useShownGroup';

/** What a panel knows of its groups. */
export interface GroupsState {
  /** Worst first. */
  readonly groups: readonly Group[];
  /** The one that is shown in detail; without its verdict until it is known which is the worst. */
  readonly shown?: UsableGroup;
  /** Of the shown group; if none is shown yet, of all. */
  readonly state: DetectionState;
}

/**
 * Judges each group of a panel, the shown one first.
 *
 * @param samples of each group, by its key, with what says what is normal of them
 * @param chosen key of the group to show; by default the worst
 * @param dataEnd up to when samples could be there: where they stopped before, no incident is ongoing
 */
export function useGroups(
  prepared: PreparedGroups | undefined,
  samples: ReadonlyMap<string, Samples>,
  options: DetectionOptions | undefined,
  chosen: string | undefined,
  dataEnd: DataEnd
): GroupsState {
  const [lastShown, setLastShown] = useState(chosen);
  const ordered = useMemo(() => shownFirst(samples, lastShown), [samples, lastShown]);
  const states = useDetections(ordered, options);
  const lateKeys = JSON.stringify(
    (prepared?.groups ?? []).filter((group) => isLate(group, dataEnd)).map(({ key }) => key)
  );
  const groups = useMemo(() => {
    const late = new Set<string>(JSON.parse(lateKeys));
    const all = (prepared?.groups ?? []).map((group) => judged(group, samples.get(group.key), states.get(group.key)));
    return rankGroups(all.map((group) => (late.has(group.key) ? stopped(group, dataEnd.isPast) : group)));
  }, [prepared, samples, states, lateKeys, dataEnd.isPast]);
  const all = useMemo(() => stateOfAll([...states.values()]), [states]);
  const shown = useShownGroup(groups, chosen, all.working);
  const isKnown = shown !== undefined && (!all.working || shown.key === chosen);
  if (isKnown && shown.key !== lastShown) {
    setLastShown(shown.key);
  }
  const state = (isKnown && states.get(shown.key)) || all;
  return { groups, shown, state };
}

function isLate({ result }: SampleGroup, dataEnd: DataEnd): boolean {
  return 'prepared' in result && lateData(result.prepared.samples, dataEnd) !== undefined;
}

function stopped(group: Group, isPast: boolean): Group {
  const { detection } = group;
  // Missing data that are told as an incident do go on.
  const isTold = !isPast && detection?.incidents.some(({ kind, ongoing }) => ongoing && kind === 'no-data');
  return detection && !isTold ? { ...group, detection: withoutOngoing(detection) } : group;
}

/** It is what one waits for. */
function shownFirst(samples: ReadonlyMap<string, Samples>, shown: string | undefined): ReadonlyMap<string, Samples> {
  return new Map([...[...samples].filter(([key]) => key === shown), ...samples]);
}

function judged(
  { key, name, result }: SampleGroup,
  samples: Samples | undefined,
  state: DetectionState | undefined
): Group {
  return 'prepared' in result
    ? { key, name, prepared: result.prepared, samples, detection: state?.detection, problem: state?.error }
    : { key, name, problem: translate(result.warning) };
}

function stateOfAll(states: readonly DetectionState[]): DetectionState {
  const done = states.map(({ working, progress = 0 }) => (working ? progress : 1));
  return {
    working: states.some(({ working }) => working),
    progress: done.reduce((sum, share) => sum + share, 0) / Math.max(1, done.length),
    notices: [],
  };
}
