import type { Incident } from '@anomaly-forest/core/internal/detection';
import type { Judged } from '../../session/judged';
import type { Group } from '../../session/groups/group';
import { FirstMove, firstMoves, sameTime } from './firstMoves';

/** A signal that moved, of this group or of another. */
export interface NamedMove extends FirstMove {
  readonly key: string;
  /** With its group in front where series are grouped. */
  readonly name: string;
}

/** The first moves of all groups at the time of an incident; of the incident's own group alone if there are no others. */
export function movesOfGroups(judged: Judged, incident: Incident, groups: readonly Group[] = []): NamedMove[] {
  const { time } = judged.prepared.samples;
  const own = namedMoves(judged, incident, judged.group);
  const others = groups
    .filter(({ key }) => key !== judged.group?.key)
    .flatMap((group) => {
      const { prepared, detection } = group;
      const span = prepared && sameTime(prepared.samples.time, time[incident.start], time[incident.end]);
      return span && detection ? namedMoves({ prepared, detection }, span, group) : [];
    });
  return [...own, ...others].sort((a, b) => a.time - b.time);
}

function namedMoves(
  compared: Pick<Judged, 'prepared' | 'detection'>,
  span: Pick<Incident, 'start' | 'end'>,
  { key, name: group }: Pick<Group, 'key' | 'name'> = { key: '', name: '' }
): NamedMove[] {
  return firstMoves(compared, span).map((move) => {
    const { name } = compared.prepared.samples.signals[move.signal];
    return { ...move, key: `${key} ${move.signal}`, name: group === '' ? name : `${group}: ${name}` };
  });
}
