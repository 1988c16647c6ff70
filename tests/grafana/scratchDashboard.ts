import type { APIRequestContext } from '@playwright/test';
import { dashboards } from '../pages/DashboardPage';

/** A panel as it is saved in a dashboard, as far as these tests look at it. */
export interface SavedPanel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly options: Record<string, unknown>;
  readonly fieldConfig: { readonly defaults: object; readonly overrides: readonly object[] };
}

/** What of the notebook's panel a scratch dashboard changes. */
export type PanelChanges = Partial<Pick<SavedPanel, 'type' | 'options' | 'fieldConfig'>>;

interface SavedDashboard {
  readonly uid: string;
  readonly panels: readonly SavedPanel[];
  readonly [more: string]: unknown;
}

/** Of the notebook's dashboard: the panel that the scratch dashboards copy. */
const copied = 'Anomaly detection: RPM and response time';

/** A dashboard of its own for a test that saves: one panel with the notebook's data. Its title is the test's. */
export class ScratchDashboard {
  private constructor(
    private readonly request: APIRequestContext,
    readonly uid: string
  ) {}

  /** @param changes what differs from the notebook's panel. */
  static async create(
    request: APIRequestContext,
    title: string,
    changes: PanelChanges = {}
  ): Promise<ScratchDashboard> {
    const { panels, uid: _uid, id: _id, version: _version, ...rest } = await read(request, dashboards.threeIncidents);
    const original = panels.find((panel) => panel.title === copied);
    const options = { ...original?.options, ...changes.options };
    const panel = { ...original, ...changes, options, id: 1, title: 'Scratch', gridPos: { x: 0, y: 0, w: 24, h: 14 } };
    const answer = await request.post('/api/dashboards/db', {
      data: { dashboard: { ...rest, title, panels: [panel] }, overwrite: true },
    });
    const { uid } = await answer.json();
    return new ScratchDashboard(request, uid);
  }

  /** The panel as it is saved now. */
  async savedPanel(): Promise<SavedPanel> {
    return (await read(this.request, this.uid)).panels[0];
  }

  async remove(): Promise<void> {
    await this.request.delete(`/api/dashboards/uid/${this.uid}`);
  }
}

async function read(request: APIRequestContext, uid: string): Promise<SavedDashboard> {
  const answer = await request.get(`/api/dashboards/uid/${uid}`);
  const { dashboard } = await answer.json();
  return dashboard;
}
