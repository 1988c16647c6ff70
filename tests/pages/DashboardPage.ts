import { type Locator, type Page } from '@playwright/test';
import { AnomalyPanel } from './AnomalyPanel';

/** The provisioned dashboards. */
export const dashboards = {
  threeIncidents: 'anomaly-forest-three-incidents',
  onCall: 'anomaly-forest-on-call',
  realStack: 'anomaly-forest-real-stack',
  states: 'anomaly-forest-states',
};

/** A dashboard, in the preview or in Grafana. */
export class DashboardPage {
  constructor(readonly page: Page) {}

  /** Opens a dashboard; `query` as in the address, for example `{ theme: 'light' }`. */
  async goto(uid: string, query: Record<string, string> = {}): Promise<void> {
    await this.page.goto(`/d/${uid}?${new URLSearchParams(query)}`);
  }

  panel(title: string): AnomalyPanel {
    return new AnomalyPanel(this.page.getByRole('region', { name: title, exact: true }));
  }

  get timeRange(): Locator {
    return this.page.getByRole('button', { name: /^Time range selected/ });
  }

  get zoomOut(): Locator {
    return this.page.getByRole('button', { name: 'Zoom out time range' });
  }
}
