import { anomalyPanel, type Dashboard, type DataSource, type SignalLook, textPanel } from './dashboard';

/** Chosen at the top of the dashboard, so that the file can be imported and provisioned as it is. */
const prometheus: DataSource = { type: 'prometheus', uid: '${DS_PROMETHEUS}' };

const variables = [
  { name: 'DS_PROMETHEUS', label: 'Data source', type: 'datasource', query: 'prometheus', refresh: 1 },
  {
    name: 'histogram',
    label: 'Histogram',
    type: 'query',
    datasource: prometheus,
    definition: 'metrics(.*_seconds_bucket)',
    query: { query: 'metrics(.*_seconds_bucket)', refId: 'StandardVariableQuery' },
    regex: '/(.*)_bucket/',
    refresh: 1,
    sort: 1,
    // Every Prometheus that scrapes itself has it; where it is missing Grafana takes the first of the list.
    current: {
      text: 'prometheus_http_request_duration_seconds',
      value: 'prometheus_http_request_duration_seconds',
    },
  },
];

const queries = [
  { legendFormat: 'Requests', expr: 'sum(rate(${histogram}_count[$__rate_interval])) * 60' },
  {
    legendFormat: 'Response time',
    expr: 'histogram_quantile(0.95, sum by (le) (rate(${histogram}_bucket[$__rate_interval])))',
  },
];

const looks: readonly SignalLook[] = [
  { field: 'Requests', unit: 'reqpm', color: 'blue' },
  { field: 'Response time', unit: 's', color: 'orange' },
];

const introduction = `Choose your Prometheus and one of its histograms of seconds at the top. Requests per minute are the histogram's count; the response time is the one that 95 % of the requests stay below.

Every series of the histogram is added up. To watch one service, add its labels to both queries, or group the panel by a label.`;

/** Requests and response time of any histogram of any Prometheus: a first dashboard on real data. */
export function anyPrometheus(): Dashboard {
  const shared = { datasource: prometheus, targets: queries, signals: looks };
  return {
    uid: 'anomaly-forest-any-prometheus',
    title: 'Anomaly Forest: a histogram of your Prometheus',
    description: 'Requests and response time from any Prometheus histogram.',
    time: { from: 'now-6h', to: 'now' },
    refresh: '1m',
    timezone: 'browser',
    variables,
    panels: [
      anomalyPanel({
        ...shared,
        title: '$histogram: requests and response time (95 %)',
        gridPos: { x: 0, y: 0, w: 24, h: 12 },
        options: { verdict: 'watch' },
      }),
      textPanel('What is shown', { x: 0, y: 12, w: 8, h: 10 }, introduction),
      anomalyPanel({
        ...shared,
        title: 'Incidents',
        gridPos: { x: 8, y: 12, w: 16, h: 10 },
        options: { verdict: 'watch', view: 'incidents' },
      }),
    ],
  };
}
