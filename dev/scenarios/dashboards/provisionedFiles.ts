import { anyPrometheus } from './anyPrometheus';
import { Dashboard, dashboardJson } from './dashboard';
import { onCall } from './onCall';
import { realStack } from './realStack';
import { statesDashboard } from './states';
import { threeIncidents } from './threeIncidents';

const dashboards: Readonly<Record<string, () => Dashboard>> = {
  'dashboards/three-incidents.json': threeIncidents,
  'dashboards/on-call.json': onCall,
  'dashboards/states.json': statesDashboard,
  'dashboards/real-stack.json': realStack,
  // Not provisioned: for a Grafana that somebody has already.
  'import/prometheus.json': anyPrometheus,
};

/** The generated files in `provisioning`: path below it and text. */
export function provisionedFiles(): Map<string, string> {
  return new Map(
    Object.entries(dashboards).map(([name, make]) => [name, `${JSON.stringify(dashboardJson(make()), null, 2)}\n`])
  );
}
