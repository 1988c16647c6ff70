import { Options } from '../../../src/options/options';
import { notebook } from '../notebook';
import { toCsv, wideTable } from '../table';
import { anomalyPanel, csvContent, Dashboard, GridPos, textPanel } from './dashboard';
import { gatewaySignals } from './gatewaySignals';

const introduction = `A gateway's telemetry: **1000 minutes**, 5000 requests a minute and 45 ms on average, and three incidents.

| when (UTC) | what happened | what is seen |
| --- | --- | --- |
| 05:00 to 05:06 | database lock | response time up, traffic as usual |
| 10:00 to 10:11 | upstream failure | traffic down, response time as usual |
| 14:10 to 14:21 | surge or DDoS | traffic and response time up |

The verdict is the classic one: standardise, grow 100 trees (seed 42), mark the strangest 3 %. So exactly 30 samples are marked, the 28 of the incidents and two that merely are the next strangest.`;

/** The notebook, minute for minute: everything it shows, with the same 30 samples in red. */
export function threeIncidents(): Dashboard {
  const telemetry = notebook();
  const targets = [csvContent(toCsv(wideTable(telemetry)))];
  const classic: Partial<Options> = { verdict: 'classic', contamination: '0.03', seed: '42' };
  const panel = (title: string, gridPos: GridPos, options: Partial<Options>): object =>
    anomalyPanel({ title, gridPos, targets, signals: gatewaySignals, options: { ...classic, ...options } });
  const [from, to] = [telemetry.time[0], telemetry.time[telemetry.time.length - 1]];
  return {
    uid: 'anomaly-forest-three-incidents',
    title: 'Anomaly Forest: three incidents',
    description: 'The notebook that the panel started from, minute for minute.',
    time: { from: new Date(from).toISOString(), to: new Date(to).toISOString() },
    panels: [
      panel('Anomaly detection: RPM and response time', { x: 0, y: 0, w: 24, h: 11 }, { view: 'timeSeries' }),
      textPanel('What is shown', { x: 0, y: 11, w: 8, h: 13 }, introduction),
      panel('Counts and incidents', { x: 8, y: 11, w: 16, h: 13 }, { view: 'incidents' }),
      panel(
        'Raw telemetry',
        { x: 0, y: 24, w: 12, h: 10 },
        { view: 'timeSeries', showMarkers: false, showIncidents: false, showSummary: false }
      ),
      panel('RPM against response time', { x: 12, y: 24, w: 12, h: 10 }, { view: 'scatter' }),
    ],
  };
}
