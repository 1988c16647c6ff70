import type { Options } from '../../../src/options/options';
import { gatewaySignals } from '../dashboards/gatewaySignals';
import * as situations from '../situations';
import { type Table, wideTable } from '../table';
import { type Scenario, tableTarget } from './scenario';

const classic: Partial<Options> = { verdict: 'classic', contamination: '0.03' };

/** Data of every kind, and what the panel says to them: the panels of the dashboard of states. */
export const states: readonly Scenario[] = [
  state(
    'An incident',
    'Four hours, a database lock in the middle.',
    /232 normal, 8 anomalous/,
    wideTable(situations.databaseLock())
  ),
  {
    title: 'No data',
    description: 'The query returns nothing.',
    says: /No data/,
    targets: [{ scenarioId: 'no_data_points' }],
    options: classic,
  },
  state(
    'One sample',
    'There is nothing to compare it with.',
    /Only one sample.*Widen the time range/,
    situations.oneSample()
  ),
  state('Gaps', 'Samples without a value are left out and counted.', /196 normal, 7 anomalous/, situations.gaps()),
  state(
    'Unsorted and repeated',
    'The newest row first, ten rows twice.',
    /232 normal, 8 anomalous/,
    situations.unsorted()
  ),
  state(
    'Constant response time',
    'One signal stands still; the other still counts.',
    /8 anomalous/,
    situations.constantSignal()
  ),
  state('All constant', 'Nothing varies.', /No incidents.*240 normal, 0 anomalous/, situations.allConstant()),
  {
    ...state(
      'Long format',
      'Time, service, value: one signal a service.',
      /232 normal, 8 anomalous/,
      situations.longFormat()
    ),
    // A colour for the column would be the colour of every service.
    signals: gatewaySignals.map((signal) => ({ ...signal, color: undefined })),
  },
  state(
    'Many signals',
    'Twenty fields: the sixteen that vary most are judged.',
    /8 anomalous/,
    situations.manySignals()
  ),
  state(
    'Times as text',
    'The time column was never turned into times.',
    /2023-10-01 00:00:00.*not a time.*Convert field type/,
    situations.timesAsText()
  ),
  state('No numbers', 'A time and a text.', /at least one numeric field/, situations.noNumbers()),
  state(
    '10,000 rows',
    'Three incidents in many samples.',
    /9,700 normal, 300 anomalous/,
    wideTable(situations.manyRows(10_000))
  ),
  {
    ...state(
      'Too little history',
      'The watch verdict needs 30 samples.',
      /Too little history/,
      situations.littleHistory()
    ),
    options: { verdict: 'watch' },
  },
  {
    title: 'One of two queries fails',
    description: 'What came is judged.',
    says: /8 anomalous/,
    targets: [tableTarget(wideTable(situations.databaseLock())), { scenarioId: 'error_with_source' }],
    options: classic,
  },
  {
    ...state(
      'Option out of range',
      'A contamination above 0.5.',
      /got "0.7", expected/,
      wideTable(situations.databaseLock())
    ),
    options: { ...classic, contamination: '0.7' },
  },
];

function state(title: string, description: string, says: RegExp, table: Table): Scenario {
  return { title, description, says, targets: [tableTarget(table)], options: classic };
}
