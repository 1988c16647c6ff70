import { t } from '../../i18n/t';
import type { Group } from '../../session/groups/group';

/** How a group is doing, in a few words: `1 ongoing, 3 incidents`. */
export function describeGroup({ detection, problem }: Group): string {
  if (problem !== undefined) {
    return problem;
  }
  if (!detection) {
    return t('groups.waiting', 'Looking for anomalies');
  }
  const count = detection.incidents.length + (detection.nIncidentsLeftOut ?? 0);
  const nOngoing = detection.incidents.filter(({ ongoing }) => ongoing).length;
  const incidents = t('groups.incidents', '', {
    count,
    defaultValue_zero: 'no incidents',
    defaultValue_one: '{{count, number}} incident',
    defaultValue_other: '{{count, number}} incidents',
  });
  return nOngoing === 0
    ? incidents
    : t('groups.ongoing', '{{nOngoing, number}} ongoing, {{incidents}}', { nOngoing, incidents });
}
