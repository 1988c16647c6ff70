import type { Options } from '../../../src/options/options';
import {
  anomalyPanel,
  csvContent,
  type Dashboard,
  type DataSource,
  type GridPos,
  type SignalLook,
} from '../dashboards/dashboard';
import { gatewaySignals } from '../dashboards/gatewaySignals';
import { type Table, toCsv } from '../table';
import { scenarioStart } from '../telemetry';

/** A situation with a name: a page of the demo, a test and a picture, some also a panel of the dashboard of states. */
export interface Scenario {
  readonly title: string;
  readonly description: string;
  /** What has to be read in the panel: the test of the scenario. */
  readonly says: RegExp;
  readonly targets: readonly object[];
  /** TestData by default. */
  readonly datasource?: DataSource;
  readonly options: Partial<Options>;
  /** Traffic and response time of the gateway by default. */
  readonly signals?: readonly SignalLook[];
  /** The first four hours by default. */
  readonly time?: Dashboard['time'];
  readonly annotations?: readonly object[];
}

/** Where a scenario's page is: `?scenario=no-data`. */
export function scenarioName({ title }: Pick<Scenario, 'title'>): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** The panel of a scenario at a place of a dashboard. */
export function scenarioPanel(scenario: Scenario, gridPos: GridPos): object {
  const { title, description, datasource, targets, options, signals = gatewaySignals } = scenario;
  return anomalyPanel({ title, description, gridPos, datasource, targets, options, signals });
}

/** The range from the start of all scenarios to `minutes` later. */
export function firstMinutes(minutes: number): Dashboard['time'] {
  const at = (minute: number): string => new Date(scenarioStart + minute * 60_000).toISOString();
  return { from: at(0), to: at(minutes) };
}

/** The query that answers with a table. */
export function tableTarget(table: Table): object {
  return csvContent(toCsv(table));
}
