import type { Incident } from '@anomaly-forest/core/internal/detection';
import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import type { Group } from './group';
import { rankGroups } from './rankGroups';

const { prepared, detection } = viewPropsOf('..........');

function group(name: string, incidents: readonly Incident[] = []): Group {
  return { key: name, name, prepared, detection: { ...detection!, incidents } };
}

const minor = (start: number, rest: Partial<Incident> = {}) => incidentOf(start, start, { severity: 'minor', ...rest });

it('the worst comes first: going on, then major, then how long', () => {
  const groups = [
    group('calm'),
    group('over, minor', [minor(2)]),
    group('over, major, long', [incidentOf(2, 8)]),
    group('over, major', [incidentOf(2, 3)]),
    group('going on, minor', [minor(9, { ongoing: true })]),
    group('going on, major', [incidentOf(9, 9, { ongoing: true })]),
  ];
  expect(rankGroups(groups).map(({ name }) => name)).toEqual([
    'going on, major',
    'going on, minor',
    'over, major, long',
    'over, major',
    'over, minor',
    'calm',
  ]);
});

it('groups that are equally bad keep their order', () => {
  expect(rankGroups([group('b'), group('a')]).map(({ name }) => name)).toEqual(['b', 'a']);
});
