import { type DashboardJson } from '../preview-host/host/dashboards/dashboardJson';
import { type View } from '../../src/options/options';
import { type Verdict } from '@anomaly-forest/core/internal/detection';
import { id as pluginId } from '../../src/plugin.json';
import { GENERATED } from './page/generated';
import { type GeneratedQuery } from './page/GeneratedSource';

/** One panel on one page. */
export interface PageSituation {
  readonly nSamples: number;
  readonly view: View;
  readonly verdict: Verdict;
  /** The page forbids workers: the detection runs on the main thread. */
  readonly withoutWorkers?: boolean;
}

/** A dashboard with one panel over as many generated samples of two signals. */
export function pageDashboard({ nSamples, view, verdict }: PageSituation): DashboardJson {
  const target: GeneratedQuery = { refId: 'A', datasource: GENERATED.source, nSamples };
  return {
    uid: `bench-${nSamples}-${view}-${verdict}`,
    title: `${nSamples} samples, ${view}, ${verdict}`,
    schemaVersion: 41,
    timezone: 'utc',
    time: { from: '2023-10-01T00:00:00Z', to: new Date(Date.UTC(2023, 9, 1) + nSamples * 60_000).toISOString() },
    panels: [
      {
        id: 1,
        type: pluginId,
        title: `${nSamples} samples`,
        gridPos: { x: 0, y: 0, w: 24, h: 14 },
        datasource: GENERATED.source,
        targets: [{ ...target }],
        options: { view, verdict },
        fieldConfig: { defaults: {}, overrides: [] },
      },
    ],
  };
}
