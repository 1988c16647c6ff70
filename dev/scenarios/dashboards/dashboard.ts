import { FieldConfig, Options } from '../../../src/options/options';

/** Where a panel's queries go: a data source as `provisioning/datasources` names it. */
export interface DataSource {
  readonly type: string;
  readonly uid: string;
}

/** Grafana's TestData data source: what panels ask unless they name another. */
export const testData: DataSource = { type: 'grafana-testdata-datasource', uid: 'trlxrdZVk' };

/** The Prometheus that the preview simulates; no Grafana has it. */
export const simulatedPrometheus: DataSource = { type: 'prometheus', uid: 'anomaly-forest-simulated' };

/** A place in Grafana's grid of 24 columns; a row of the grid is 38 pixels high. */
export interface GridPos {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What is set for one signal, by its field name. */
export interface SignalLook {
  readonly field: string;
  /** Where each series of a query is this signal: the query's letter, in place of the field's name. */
  readonly query?: string;
  readonly displayName?: string;
  readonly unit?: string;
  readonly color?: string;
  readonly custom?: Partial<FieldConfig>;
  /** Others of Grafana's standard options: `decimals`, `thresholds`. */
  readonly standard?: Readonly<Record<string, unknown>>;
}

export interface AnomalyPanel {
  readonly title: string;
  readonly description?: string;
  readonly gridPos: GridPos;
  readonly datasource?: DataSource;
  readonly targets: readonly object[];
  /** What differs from the panel's default options. */
  readonly options: Partial<Options>;
  readonly signals?: readonly SignalLook[];
}

/** The panel's part of a dashboard's JSON. Options that are not named stay the panel's defaults. */
export function anomalyPanel({ signals = [], datasource = testData, targets, ...panel }: AnomalyPanel): object {
  return {
    type: 'anomalyforest-anomaly-panel',
    ...panel,
    datasource,
    fieldConfig: { defaults: {}, overrides: signals.map(override) },
    targets: targets.map((target, i) => ({ refId: 'ABCDEFGH'[i], datasource, ...target })),
  };
}

/** A text panel in Markdown. */
export function textPanel(title: string, gridPos: GridPos, content: string): object {
  return {
    type: 'text',
    title,
    gridPos,
    fieldConfig: { defaults: {}, overrides: [] },
    options: { mode: 'markdown', content },
    targets: [],
  };
}

export interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly time: { readonly from: string; readonly to: string };
  readonly panels: readonly object[];
  readonly refresh?: string;
  readonly annotations?: readonly object[];
  /** Those of the dashboard, in Grafana's JSON model. */
  readonly variables?: readonly object[];
  /** UTC unless named. */
  readonly timezone?: string;
}

/** A dashboard in Grafana's classic JSON model; panels are numbered from 1 in their order. */
export function dashboardJson({
  panels,
  refresh = '',
  annotations = [],
  variables = [],
  timezone = 'utc',
  ...dashboard
}: Dashboard): object {
  return {
    ...dashboard,
    tags: ['anomaly-forest'],
    schemaVersion: 41,
    version: 1,
    editable: true,
    graphTooltip: 1,
    timezone,
    refresh,
    timepicker: {},
    templating: { list: variables },
    annotations: { list: annotations },
    links: [],
    panels: panels.map((panel, i) => ({ id: i + 1, ...panel })),
  };
}

/** TestData's answer is this CSV, whatever the time range. */
export function csvContent(csv: string): object {
  return { scenarioId: 'csv_content', csvContent: csv };
}

/** TestData spreads the values evenly over the dashboard's range: the first at its start, the last at its end. */
export function csvMetricValues(alias: string, values: ArrayLike<number>): object {
  return { scenarioId: 'csv_metric_values', alias, stringInput: Array.from(values).join(',') };
}

/** A series by the clock: values a step apart that begin anew after the last, at the epoch and since. */
export interface Wave {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly stepSeconds: number;
  readonly values: ArrayLike<number>;
}

/** TestData answers with a series for each wave, whose values do not depend on the dashboard's range. */
export function csvWave(waves: readonly Wave[]): object {
  return {
    scenarioId: 'predictable_csv_wave',
    csvWave: waves.map(({ name, labels, stepSeconds, values }) => ({
      name,
      labels: Object.entries(labels)
        .map((pair) => pair.join('='))
        .join(','),
      timeStep: stepSeconds,
      valuesCSV: Array.from(values).join(','),
    })),
  };
}

function override({ field, query, displayName, unit, color, custom = {}, standard = {} }: SignalLook): object {
  const properties = [
    ...(displayName ? [{ id: 'displayName', value: displayName }] : []),
    ...(unit ? [{ id: 'unit', value: unit }] : []),
    ...(color ? [{ id: 'color', value: { mode: 'fixed', fixedColor: color } }] : []),
    ...Object.entries(standard).map(([id, value]) => ({ id, value })),
    ...Object.entries(custom).map(([name, value]) => ({ id: `custom.${name}`, value })),
  ];
  const matcher = query ? { id: 'byFrameRefID', options: query } : { id: 'byName', options: field };
  return { matcher, properties };
}
