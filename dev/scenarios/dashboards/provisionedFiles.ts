import { Dashboard, dashboardJson } from './dashboard';
import { onCall } from './onCall';
import { realStack } from './realStack';
import { statesDashboard } from './states';
import { threeIncidents } from './threeIncidents';

const dashboards: Readonly<Record<string, () => Dashboard>> = {
  'three-incidents.json': threeIncidents,
  'on-call.json': onCall,
  'states.json': statesDashboard,
  'real-stack.json': realStack,
};

/** The files of `provisioning/dashboards`: name and text. */
export function provisionedFiles(): Map<string, string> {
  return new Map(
    Object.entries(dashboards).map(([name, make]) => [name, `${JSON.stringify(dashboardJson(make()), null, 2)}\n`])
  );
}
