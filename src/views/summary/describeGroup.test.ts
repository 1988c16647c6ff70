import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { describeGroup } from './describeGroup';
import type { Group } from '../../session/groups/group';

function groupWith(...incidents: Array<ReturnType<typeof incidentOf>>): Group {
  const { prepared, detection } = viewPropsOf('..xx....', incidents);
  return { key: '["a"]', name: 'a', prepared, detection };
}

it('a group says how many incidents it has, those left out too, and how many go on', () => {
  const lasting = incidentOf(6, 7, { ongoing: true });
  expect(describeGroup(groupWith())).toBe('no incidents');
  expect(describeGroup(groupWith(incidentOf(2, 3)))).toBe('1 incident');
  expect(describeGroup(groupWith(incidentOf(2, 3), lasting))).toBe('1 ongoing, 2 incidents');
  const group = groupWith(incidentOf(2, 3));
  expect(describeGroup({ ...group, detection: { ...group.detection!, nIncidentsLeftOut: 1200 } })).toBe(
    '1,201 incidents'
  );
});

it('a group that waits says so, and one that cannot be judged says why', () => {
  expect(describeGroup({ ...groupWith(), detection: undefined })).toBe('Looking for anomalies');
  expect(describeGroup({ ...groupWith(incidentOf(2, 3)), problem: 'Only one sample.' })).toBe('Only one sample.');
});
