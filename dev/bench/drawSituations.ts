import { type DashboardJson } from '../preview-host/host/dashboards/dashboardJson';
import { id as pluginId } from '../../src/plugin.json';
import { GENERATED } from './page/generated';
import { type GeneratedQuery } from './page/GeneratedSource';

/** So many panels with so much data each. */
export interface DrawSituation {
  readonly nSamples: number;
  readonly nSignals: number;
  readonly nPanels: number;
}

export const drawSituations: readonly DrawSituation[] = [
  { nSamples: 1000, nSignals: 2, nPanels: 1 },
  { nSamples: 10_000, nSignals: 4, nPanels: 1 },
  { nSamples: 100_000, nSignals: 2, nPanels: 1 },
  { nSamples: 1000, nSignals: 2, nPanels: 20 },
];

/** A dashboard of time series views with everything on them that can be drawn. */
export function drawDashboard(situation: DrawSituation): DashboardJson {
  return dashboardOf(situation, pluginId, drawUid(situation));
}

/** The same data in panels that draw one line of text: what Grafana itself does with data and panels. */
export function emptyDashboard(situation: DrawSituation): DashboardJson {
  return dashboardOf(situation, 'empty', emptyUid(situation));
}

function dashboardOf({ nSamples, nSignals, nPanels }: DrawSituation, type: string, uid: string): DashboardJson {
  const target: GeneratedQuery = { refId: 'A', datasource: GENERATED.source, nSamples, nSignals };
  const isAlone = nPanels === 1;
  return {
    uid,
    title: `${nPanels} x ${nSamples} samples of ${nSignals} signals`,
    schemaVersion: 41,
    timezone: 'utc',
    graphTooltip: 1,
    time: { from: '2023-10-01T00:00:00Z', to: new Date(Date.UTC(2023, 9, 1) + nSamples * 60_000).toISOString() },
    panels: Array.from({ length: nPanels }, (_, i) => ({
      id: i + 1,
      type,
      title: `Panel ${i + 1}`,
      gridPos: isAlone ? { x: 0, y: 0, w: 24, h: 14 } : { x: 6 * (i % 4), y: 5 * Math.floor(i / 4), w: 6, h: 5 },
      datasource: GENERATED.source,
      targets: [{ ...target }],
      options: { view: 'timeSeries', verdict: 'classic', showTypical: 'band', showScore: isAlone },
      fieldConfig: { defaults: {}, overrides: [] },
    })),
  };
}

export function drawUid({ nSamples, nSignals, nPanels }: DrawSituation): string {
  return `draw-${nPanels}-${nSamples}-${nSignals}`;
}

export function emptyUid(situation: DrawSituation): string {
  return `empty-${drawUid(situation)}`;
}
