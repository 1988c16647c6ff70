import { anomalyPanel, Dashboard, DataSource, SignalLook, textPanel } from './dashboard';

/** The Prometheus of docker-compose.yaml's profile `live`. */
const prometheus: DataSource = { type: 'prometheus', uid: 'anomaly-forest-prometheus' };

/** A signal of the gateway in `dev/live/`, in PromQL. */
export interface GatewayQuery {
  readonly legendFormat: string;
  readonly expr: string;
}

/** Three scrapes: one that is missed leaves two, and a failure fills it sooner than the four of `$__rate_interval`. */
const window = '6s';

/** Requests per minute, and the time within which 95 % of them were answered. */
export const gatewayQueries: readonly GatewayQuery[] = [
  { legendFormat: 'Requests', expr: `sum(rate(http_requests_total[${window}])) * 60` },
  {
    legendFormat: 'Response time',
    expr: `histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[${window}])))`,
  },
];

const looks: readonly SignalLook[] = [
  { field: 'Requests', unit: 'reqpm', color: 'blue' },
  { field: 'Response time', unit: 's', color: 'orange' },
];

const introduction = `A small gateway under load, scraped by a real Prometheus every two seconds. Start both with \`docker compose --profile live up\`, or without docker with \`npm run live\` and, in a second terminal, \`npm run demo -- --prometheus http://127.0.0.1:9090\`. Wait two minutes, and break something:

- \`curl -X POST 127.0.0.1:4690/fault/lock\`
  A database locks: response time up, traffic as usual.
- \`curl -X POST 127.0.0.1:4690/fault/upstream\`
  An upstream fails: traffic down.
- \`curl -X POST 127.0.0.1:4690/fault/flood\`
  A flood, or DDoS: traffic and response time up.
- \`curl -X DELETE 127.0.0.1:4690/fault\`
  All is well again.`;

/** Real metrics of a real gateway, broken on demand. */
export function realStack(): Dashboard {
  const shared = { datasource: prometheus, targets: gatewayQueries, signals: looks };
  return {
    uid: 'anomaly-forest-real-stack',
    title: 'Anomaly Forest: real stack',
    description: 'A gateway with faults on demand, seen through Prometheus.',
    time: { from: 'now-10m', to: 'now' },
    refresh: '5s',
    panels: [
      anomalyPanel({
        ...shared,
        title: 'Gateway: requests and response time (95 %)',
        gridPos: { x: 0, y: 0, w: 24, h: 12 },
        options: { verdict: 'watch' },
      }),
      textPanel('What to do', { x: 0, y: 12, w: 12, h: 10 }, introduction),
      anomalyPanel({
        ...shared,
        title: 'Incidents',
        gridPos: { x: 12, y: 12, w: 12, h: 10 },
        options: { verdict: 'watch', view: 'incidents' },
      }),
    ],
  };
}
