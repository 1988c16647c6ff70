import { Options } from '../../src/options';
import * as situations from '../situations';
import { Table, toCsv, wideTable } from '../table';
import { scenarioStart } from '../telemetry';
import { anomalyPanel, csvContent, Dashboard, GridPos, SignalLook, textPanel } from './dashboard';
import { gatewaySignals } from './gatewaySignals';

interface State {
  readonly title: string;
  readonly description: string;
  readonly target: object;
  readonly signals?: readonly SignalLook[];
}

const states: readonly State[] = [
  state('An incident', 'Four hours, a database lock in the middle.', wideTable(situations.databaseLock())),
  { title: 'No data', description: 'The query returns nothing.', target: { scenarioId: 'no_data_points' } },
  state('One sample', 'There is nothing to compare it with.', situations.oneSample()),
  state('Gaps', 'Samples without a value are left out and counted.', situations.gaps()),
  state('Unsorted and repeated', 'The newest row first, ten rows twice.', situations.unsorted()),
  state('Constant response time', 'One signal stands still; the other still counts.', situations.constantSignal()),
  state('All constant', 'Nothing varies.', situations.allConstant()),
  {
    ...state('Long format', 'Time, service, value: one signal a service.', situations.longFormat()),
    // A colour for the column would be the colour of every service.
    signals: gatewaySignals.map((signal) => ({ ...signal, color: undefined })),
  },
  state('Many signals', 'Twenty fields: the first sixteen are taken.', situations.manySignals()),
  state('Times as text', 'The time column was never turned into times.', situations.timesAsText()),
  state('No numbers', 'A time and a text.', situations.noNumbers()),
  state('10,000 rows', 'Three incidents in many samples.', wideTable(situations.manyRows(10_000))),
];

const introduction = `Every panel gets data of another kind. None may stay blank: each says what it took, what it left out, or what is missing and would help.`;

const options: Partial<Options> = { verdict: 'classic', contamination: '0.03' };

const time = {
  from: new Date(scenarioStart).toISOString(),
  to: new Date(scenarioStart + 4 * 3_600_000).toISOString(),
};

/** Each state as a page of its own, for the demo: `scenario-no-data`. */
export function scenarioDashboards(): Dashboard[] {
  return states.map((shown) => ({
    uid: `scenario-${shown.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    title: `Scenario: ${shown.title}`,
    description: shown.description,
    time,
    panels: [panelOf(shown, { x: 0, y: 0, w: 24, h: 14 })],
  }));
}

/** What the panel says to data of every kind. */
export function statesDashboard(): Dashboard {
  return {
    uid: 'anomaly-forest-states',
    title: 'Anomaly Forest: states',
    description: 'What the panel says to missing, odd and large data.',
    time,
    panels: [
      textPanel('What is shown', { x: 0, y: 0, w: 24, h: 3 }, introduction),
      ...states.map((shown, i) => panelOf(shown, place(i))),
    ],
  };
}

function panelOf({ target, signals = gatewaySignals, ...texts }: State, gridPos: GridPos): Dashboard['panels'][number] {
  return anomalyPanel({ ...texts, gridPos, targets: [target], options, signals });
}

function state(title: string, description: string, table: Table): State {
  return { title, description, target: csvContent(toCsv(table)) };
}

/** Three to a row, below the introduction. */
function place(i: number): GridPos {
  return { x: 8 * (i % 3), y: 3 + 9 * Math.floor(i / 3), w: 8, h: 9 };
}
