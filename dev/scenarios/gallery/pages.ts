import type { Dashboard } from '../dashboards/dashboard';
import { firstMinutes, type Scenario, scenarioName, scenarioPanel } from './scenario';
import { kindsOfNews } from './kinds';
import { states } from './states';
import { views } from './views';

/** All that have a name. */
export const scenarios: readonly Scenario[] = [...states, ...views, ...kindsOfNews];

/** Each as a page of its own, for the demo: `scenario-no-data`. */
export function scenarioPages(): Dashboard[] {
  return scenarios.map((scenario) => ({
    uid: `scenario-${scenarioName(scenario)}`,
    title: `Scenario: ${scenario.title}`,
    description: scenario.description,
    time: scenario.time ?? firstMinutes(240),
    annotations: scenario.annotations,
    panels: [scenarioPanel(scenario, { x: 0, y: 0, w: 24, h: 9 })],
  }));
}
