import { Options } from '../../src/options';
import { simulate } from '../simulate';
import { TrueIncident } from '../telemetry';
import { anomalyPanel, csvMetricValues, Dashboard, GridPos, textPanel } from './dashboard';
import { gatewaySignals } from './gatewaySignals';

/** Six hours of minutes. */
const nSamples = 361;

const introduction = `Three services, the last six hours, verdict *Watch*: it marks what departs from each service's own typical values, and nothing where nothing is wrong.

TestData spreads the same values over whatever range is chosen, so the picture moves with the clock: it looks live, but it is a recording, and zooming stretches it.`;

/** A healthy service beside suffering ones, on a range that moves with the clock. */
export function onCall(): Dashboard {
  return {
    uid: 'anomaly-forest-on-call',
    title: 'Anomaly Forest: on call',
    description: 'A healthy service beside suffering ones.',
    time: { from: 'now-6h', to: 'now' },
    refresh: '1m',
    panels: [
      textPanel('What is shown', { x: 0, y: 0, w: 24, h: 4 }, introduction),
      service('Search (healthy)', { x: 0, y: 4, w: 12, h: 10 }, []),
      service('Checkout (database locked since ten minutes)', { x: 12, y: 4, w: 12, h: 10 }, [
        { name: 'database lock', start: 351, end: 370 },
      ]),
      service('Catalog (upstream failed, then a surge)', { x: 0, y: 14, w: 12, h: 10 }, catalogIncidents),
      service('Catalog: incidents', { x: 12, y: 14, w: 12, h: 10 }, catalogIncidents, { view: 'incidents' }),
    ],
  };
}

const catalogIncidents: readonly TrueIncident[] = [
  { name: 'upstream failure', start: 120, end: 131 },
  { name: 'DDoS', start: 250, end: 262 },
];

function service(
  title: string,
  gridPos: GridPos,
  incidents: readonly TrueIncident[],
  options: Partial<Options> = {}
): object {
  const { rpm, latency } = simulate({ seed: title.split(/\W/)[0], nSamples, incidents });
  return anomalyPanel({
    title,
    gridPos,
    targets: [csvMetricValues('RPM', rpm), csvMetricValues('Latency', latency)],
    options: { verdict: 'watch', ...options },
    signals: gatewaySignals,
  });
}
