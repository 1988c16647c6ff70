import { usePanelContext } from '@grafana/ui';
import { useEffect, useMemo, useRef } from 'react';
import type { ReturnPeriod } from '@anomaly-forest/core/internal/detection';
import type { WatchOptions } from '@anomaly-forest/core/internal/watchOptions';
import { anyOf } from '../../ui/text/describeReturnPeriod';
import type { Group, UsableGroup } from '../groups/group';
import { pinSamples, type PinResult } from './pin';

/** What a panel tells the form of its options, which sees neither samples nor verdict. Grafana hands it over. */
export interface InstanceState {
  /** Incidents in the visible data at each sensitivity, from the least up, all groups together; none if not known. */
  readonly nIncidentsBySensitivity?: readonly number[];
  /** How often healthy data like these would start an incident at each sensitivity, in any group; none if not known. */
  readonly returnPeriodsBySensitivity?: ReadonlyArray<ReturnPeriod | undefined>;
  /** Length of the visible data. */
  readonly days: number;
  /** Name of the group that is shown; empty if series are not grouped. */
  readonly shown: string;
  /** Learns what is normal from what is shown. */
  readonly pin: () => Promise<PinResult>;
}

const MS_A_DAY = 86_400_000;

/** Tells the form what the panel knows, anew with each verdict. */
export function useInstanceState(
  groups: readonly Group[],
  shown: UsableGroup | undefined,
  options: WatchOptions | undefined
): void {
  const { onInstanceStateChange } = usePanelContext();
  // The context changes with what it is told: only the newest function, and only with something new to tell.
  const tell = useRef(onInstanceStateChange);
  useEffect(() => {
    tell.current = onInstanceStateChange;
  });
  const state = useMemo(
    () => (shown?.samples && shown.detection && options ? stateOf(groups, shown, options) : undefined),
    [groups, shown, options]
  );
  useEffect(() => {
    if (state) {
      tell.current?.(state);
    }
  }, [state]);
}

function stateOf(groups: readonly Group[], shown: UsableGroup, options: WatchOptions): InstanceState {
  const { time } = shown.prepared.samples;
  const { samples = shown.prepared.samples } = shown;
  return {
    nIncidentsBySensitivity: sumOf(groups.map(({ detection }) => detection?.nIncidentsBySensitivity)),
    returnPeriodsBySensitivity: anyGroup(groups.map(({ detection }) => detection?.returnPeriodsBySensitivity)),
    days: (time[time.length - 1] - time[0]) / MS_A_DAY,
    shown: shown.name,
    pin: () => pinSamples(shown.key, samples, options, Date.now()),
  };
}

function sumOf(counts: ReadonlyArray<readonly number[] | undefined>): readonly number[] | undefined {
  const known = counts.filter((each) => each !== undefined);
  return known[0]?.map((_, step) => known.reduce((sum, each) => sum + each[step], 0));
}

function anyGroup(
  periods: ReadonlyArray<readonly ReturnPeriod[] | undefined>
): ReadonlyArray<ReturnPeriod | undefined> | undefined {
  return periods[0]?.map((_, step) => anyOf(periods.map((each) => each?.[step])));
}

/** What Grafana handed over, if it is ours. */
export function asInstanceState(value: unknown): InstanceState | undefined {
  return isInstanceState(value) ? value : undefined;
}

function isInstanceState(value: unknown): value is InstanceState {
  return typeof value === 'object' && value !== null && 'pin' in value && 'days' in value;
}
