import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { leadIncident } from './leadIncident';

const lead = (incidents: readonly Incident[], nIncidentsLeftOut = 0) =>
  leadIncident({ ...viewPropsOf('..xx..xx..').detection!, incidents, nIncidentsLeftOut });

const minor = incidentOf(6, 9, { severity: 'minor', ongoing: true });
const major = incidentOf(7, 9, { ongoing: true });
const over = incidentOf(2, 3);

it('speaks of what goes on before what is over, the most severe first', () => {
  expect(lead([over, minor, major])).toEqual({ incident: major, nOngoing: 1, nEarlier: 1 });
});

it('speaks of the newest if all are over', () => {
  const newer = incidentOf(6, 7, { severity: 'minor' });
  expect(lead([over, newer], 20)).toEqual({ incident: newer, nOngoing: 0, nEarlier: 21 });
});

it('has nothing to speak of without incidents', () => {
  expect(lead([])).toBeUndefined();
});
