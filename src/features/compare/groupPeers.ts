import { peersApart } from '@anomaly-forest/core/internal/contribution/peers';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import type { Judged } from '../../session/judged';
import type { Group } from '../../session/groups/group';
import { sameTime } from './firstMoves';

/** Groups that did not move like the others in an incident. */
export interface GroupPeers {
  readonly names: readonly string[];
  /** Groups that were compared. */
  readonly nGroups: number;
}

/**
 * Of the signal that drove an incident, the groups that left their siblings: eleven hosts go up, one does not; or one goes up
 * alone. Compared are the means of the incident and of an equal time before.
 *
 * @returns none if there are too few groups to say, or all moved alike
 */
export function groupPeers(judged: Judged, incident: Incident, groups: readonly Group[] = []): GroupPeers | undefined {
  const { samples } = judged.prepared;
  const [driver] = incident.drivers;
  if (!driver) {
    return undefined;
  }
  const { name } = samples.signals[driver.signal];
  const [from, to] = [samples.time[incident.start], samples.time[incident.end]];
  const compared = groups.flatMap((group) => {
    const change = changeOf(group, name, from, to);
    return change ? [{ group, own: change }] : [];
  });
  const { apart } = peersApart(compared, driver.actual < driver.typical ? -1 : 1);
  return apart.length === 0 ? undefined : { names: apart.map((i) => compared[i].group.name), nGroups: compared.length };
}

function changeOf(
  { prepared }: Group,
  signal: string,
  from: number,
  to: number
): { from: number; to: number } | undefined {
  const at = prepared?.samples.signals.findIndex(({ name }) => name === signal) ?? -1;
  if (!prepared || at < 0) {
    return undefined;
  }
  const { time, X } = prepared.samples;
  const during = sameTime(time, from, to);
  const n = during ? during.end - during.start + 1 : 0;
  return during && during.start >= n
    ? {
        from: meanOf(X.columns[at].subarray(during.start - n, during.start)),
        to: meanOf(X.columns[at].subarray(during.start, during.end + 1)),
      }
    : undefined;
}

function meanOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
