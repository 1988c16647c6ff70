import { simulate } from '../simulate';
import { scenarioStart, TrueIncident } from '../telemetry';
import { anomalyPanel, csvMetricValues, Dashboard, GridPos, textPanel } from './dashboard';
import { gatewaySignals } from './gatewaySignals';
import { serviceFleet } from './serviceFleet';

/** Six hours of minutes, from late morning: on call, one looks at busy hours. */
const nSamples = 361;
const start = scenarioStart + 11 * 3_600_000;

const introduction = `The last six hours, verdict *Watch*: it marks what departs from each service's own typical values, and nothing where nothing is wrong. **Search** is healthy. **Checkout** had an upstream failure and a flood, and its database is locked now. Below, one panel for the whole fleet: series are grouped by the label \`service\`, each group has a model of its own, and the worst is shown.

The two panels of single services are a recording that is spread over whatever range is chosen: zooming stretches it. The fleet is a simulated day that repeats by the clock: zoom as you like.`;

/** Upstream failure, flood, and a lock that is still going on at the end of the range. */
const troubles: readonly TrueIncident[] = [
  { name: 'upstream failure', start: 90, end: 101 },
  { name: 'DDoS', start: 215, end: 229 },
  { name: 'database lock', start: 351, end: 370 },
];

/** A healthy service beside a suffering one, and a fleet in groups, on a range that moves with the clock. */
export function onCall(): Dashboard {
  return {
    uid: 'anomaly-forest-on-call',
    title: 'Anomaly Forest: on call',
    description: 'A healthy service beside a suffering one, and a fleet of services in groups.',
    time: { from: 'now-6h', to: 'now' },
    refresh: '1m',
    panels: [
      textPanel('What is shown', { x: 0, y: 0, w: 24, h: 4 }, introduction),
      service('Search (healthy)', { x: 0, y: 4, w: 12, h: 9 }),
      service('Checkout (three incidents)', { x: 12, y: 4, w: 12, h: 9 }, troubles),
      ...serviceFleet(13),
    ],
  };
}

function service(title: string, gridPos: GridPos, incidents: readonly TrueIncident[] = []): object {
  const seed = title.split(/\W/)[0];
  const { rpm, latency } = simulate({ seed, nSamples, start, incidents });
  return anomalyPanel({
    title,
    gridPos,
    targets: [csvMetricValues('RPM', rpm), csvMetricValues('Latency', latency)],
    options: { verdict: 'watch' },
    signals: gatewaySignals,
  });
}
