import { Options } from '../../src/options';
import { simulate } from '../simulate';
import { scenarioStart, TrueIncident } from '../telemetry';
import { anomalyPanel, csvMetricValues, Dashboard, GridPos, textPanel } from './dashboard';
import { gatewaySignals } from './gatewaySignals';

/** Six hours of minutes, from late morning: on call, one looks at busy hours. */
const nSamples = 361;
const start = scenarioStart + 11 * 3_600_000;

const introduction = `Four services, the last six hours, verdict *Watch*: it marks what departs from each service's own typical values, and nothing where nothing is wrong.

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
      service('Search (healthy)', { x: 0, y: 4, w: 12, h: 10 }),
      service('Checkout (database locked for ten minutes)', { x: 12, y: 4, w: 12, h: 10 }, lock),
      service('Catalog (upstream failed for twelve minutes)', { x: 0, y: 14, w: 12, h: 10 }, failure),
      service('Login (flooded for a quarter of an hour)', { x: 12, y: 14, w: 12, h: 10 }, flood),
      service('Checkout: incidents', { x: 0, y: 24, w: 24, h: 7 }, lock, { view: 'incidents' }),
    ],
  };
}

/** Still going on at the end of the range. */
const lock: TrueIncident = { name: 'database lock', start: 351, end: 370 };
const failure: TrueIncident = { name: 'upstream failure', start: 120, end: 131 };
const flood: TrueIncident = { name: 'DDoS', start: 250, end: 264 };

function service(title: string, gridPos: GridPos, incident?: TrueIncident, options: Partial<Options> = {}): object {
  const seed = title.split(/\W/)[0];
  const { rpm, latency } = simulate({ seed, nSamples, start, incidents: incident && [incident] });
  return anomalyPanel({
    title,
    gridPos,
    targets: [csvMetricValues('RPM', rpm), csvMetricValues('Latency', latency)],
    options: { verdict: 'watch', ...options },
    signals: gatewaySignals,
  });
}
