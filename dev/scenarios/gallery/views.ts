import {
  GraphDrawStyle,
  GraphThresholdsStyleMode,
  LegendDisplayMode,
  LineInterpolation,
  ScaleDistribution,
} from '@grafana/schema';
import type { Options } from '../../../src/options/options';
import { csvContent, type SignalLook, simulatedPrometheus, testData } from '../dashboards/dashboard';
import { gatewaySignals } from '../dashboards/gatewaySignals';
import { fleetSignals, fleetTargets } from '../dashboards/serviceFleet';
import { notebook } from '../notebook';
import * as situations from '../situations';
import { wideTable } from '../table';
import { scenarioStart } from '../telemetry';
import { firstMinutes, type Scenario, tableTarget } from './scenario';

const classic: Partial<Options> = { verdict: 'classic', contamination: '0.03' };

/** The notebook's thousand minutes, looked at in one way. */
function notebookView(title: string, description: string, says: RegExp, options: Partial<Options>): Scenario {
  return {
    title,
    description,
    says,
    targets: [tableTarget(wideTable(notebook()))],
    options: { ...classic, ...options },
    time: firstMinutes(999),
  };
}

/** What Grafana's own field options make of lines: bars below, steps on a logarithmic axis with a threshold above. */
const styledSignals: readonly SignalLook[] = [
  {
    field: 'RPM',
    unit: 'reqpm',
    color: 'blue',
    custom: { drawStyle: GraphDrawStyle.Bars, fillOpacity: 40, axisSoftMin: 0, axisLabel: 'Requests' },
  },
  {
    field: 'Latency',
    displayName: 'Response time',
    unit: 'ms',
    color: 'orange',
    standard: {
      decimals: 1,
      thresholds: {
        mode: 'absolute',
        steps: [
          { value: null, color: 'green' },
          { value: 150, color: 'red' },
        ],
      },
    },
    custom: {
      lineInterpolation: LineInterpolation.StepAfter,
      lineWidth: 2,
      scaleDistribution: { type: ScaleDistribution.Log, log: 10 },
      thresholdsStyle: { mode: GraphThresholdsStyleMode.Dashed },
    },
  },
];

/** Every view of the panel, alone and beside another, and what can be laid over it. */
export const views: readonly Scenario[] = [
  notebookView('Three incidents', 'The notebook: markers, incidents and their names.', /970 normal, 30 anomalous/, {}),
  notebookView('Score and threshold', 'The score of each sample below the signals.', /Score/, { showScore: true }),
  notebookView('Swim lanes', 'Who moved first, who moved most, in line with the signals.', /970 normal/, {
    beside: 'lanes',
  }),
  notebookView('Scatter', 'One signal against the other, the forest behind.', /Anomaly threshold, score 0\.\d\d/, {
    view: 'scatter',
  }),
  notebookView('Scatter beside time', 'Both at once, linked.', /970 normal/, { beside: 'scatter' }),
  notebookView('Incident table', 'What happened, when, how long and why.', /Traffic and latency up/, {
    view: 'incidents',
  }),
  notebookView('Incidents beside time', 'The table and where its rows are.', /Traffic and latency up/, {
    beside: 'incidents',
  }),
  {
    title: 'What is typical',
    description: 'The band of typical values, by which the watch verdict judges.',
    says: /Latency up.*×6/,
    targets: [tableTarget(wideTable(situations.databaseLock()))],
    options: { verdict: 'watch', showTypical: 'band' },
  },
  {
    title: 'An incident goes on',
    description: 'The database is still locked at the end of the range.',
    // How sure it is is worked out in idle time, and comes last.
    says: /Latency up since.*×6/s,
    targets: [tableTarget(wideTable(situations.ongoingLock()))],
    options: { verdict: 'watch', beside: 'incidents' },
  },
  {
    title: 'Every pair of signals',
    description: 'Two services: a small plot for each pair of their signals.',
    says: /All pairs.*Search latency \/ Search RPM/,
    targets: [tableTarget(situations.twoServices())],
    options: { ...classic, view: 'scatter', showPairs: true },
    signals: [],
  },
  {
    title: 'Services in groups',
    description: 'A model a service, the worst is shown, a lane for each.',
    says: /payments/,
    targets: fleetTargets(),
    options: { verdict: 'watch', groupBy: ['service'], beside: 'lanes' },
    signals: fleetSignals,
  },
  {
    title: 'One instance is slow',
    description: 'Twelve instances behind one line; what changed says which.',
    says: /Latency up.*Response time/,
    datasource: simulatedPrometheus,
    targets: [
      { expr: 'sum(rate(http_requests_total{job="gateway"}[5m])) * 60', legendFormat: 'RPM' },
      {
        expr: 'sum(rate(http_request_duration_seconds_sum[5m])) / sum(rate(http_request_duration_seconds_count[5m])) * 1000',
        legendFormat: 'Latency',
      },
    ],
    options: { verdict: 'watch', beside: 'incidents' },
  },
  {
    title: 'Annotations',
    description: 'A deploy and a maintenance of the dashboard, on the time axis.',
    says: /8 anomalous/,
    targets: [tableTarget(wideTable(situations.databaseLock()))],
    options: classic,
    annotations: [deploys()],
  },
  {
    title: 'Two steps and a gap',
    description: 'Traffic every five minutes, response time every minute; where it stopped to come, the line breaks.',
    says: /208 normal, 7 anomalous/,
    targets: [tableTarget(situations.slowTraffic()), tableTarget(situations.interruptedLatency())],
    options: { ...classic, showScore: true },
    signals: gatewaySignals.map((signal) => ({ ...signal, custom: { ...signal.custom, insertNulls: 600_000 } })),
  },
  {
    title: 'Styles of Time series',
    description: 'Bars, points, steps, fill, a logarithmic axis, thresholds, a legend with calculations.',
    says: /8 anomalous/,
    targets: [tableTarget(wideTable(situations.databaseLock()))],
    options: {
      ...classic,
      legend: { displayMode: LegendDisplayMode.Table, placement: 'right', showLegend: true, calcs: ['mean', 'max'] },
    },
    signals: styledSignals,
  },
];

function deploys(): object {
  const at = (minute: number): number => scenarioStart + minute * 60_000;
  const rows = [
    'time,timeEnd,title,text,tags',
    `${at(70)},,Deploy,gateway 2.4.1,deploy`,
    `${at(170)},${at(200)},Maintenance,database moved,maintenance`,
  ];
  return {
    name: 'Deploys',
    enable: true,
    iconColor: 'purple',
    datasource: testData,
    target: { refId: 'Anno', ...csvContent(rows.join('\n')) },
  };
}
