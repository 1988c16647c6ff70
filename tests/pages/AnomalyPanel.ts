import { expect, type Locator, type Page } from '@playwright/test';

/** Minutes since the notebook's first sample. */
const notebookStart = Date.UTC(2023, 9, 1);

/** One of our panels, read as assistive technology reads it. */
export class AnomalyPanel {
  constructor(readonly root: Locator) {}

  get page(): Page {
    return this.root.page();
  }

  /** What is going on; in the classic verdict with counts. */
  get findings(): Locator {
    return this.root.getByRole('list', { name: 'Findings' });
  }

  /** How the verdict came about, behind the (i). */
  async details(): Promise<Locator> {
    await this.views.waitFor();
    const list = this.page.getByRole('list', { name: 'Verdict' });
    if (!(await list.isVisible())) {
      await this.root.getByRole('button', { name: /^(\d+ notices?|Details)$/ }).click();
    }
    return list;
  }

  /** The choice of views, in a narrow panel behind a button; it is drawn after the findings. */
  get views(): Locator {
    const ofNarrow = this.root.getByRole('button', { name: 'View', exact: true });
    return this.root.getByRole('radiogroup', { name: 'View' }).or(ofNarrow);
  }

  get labelCounts(): Locator {
    return this.root.getByRole('list', { name: 'Label counts' }).getByRole('listitem');
  }

  /** One entry a signal: `RPM: 30 anomalous samples`. */
  get markers(): Locator {
    return this.root.getByTestId('anomaly-forest-markers').getByRole('listitem');
  }

  /** What the notices say; the button that opens them comes with the choice of views, only if there are any. */
  async notices(): Promise<string[]> {
    await this.views.waitFor();
    const button = this.root.getByRole('button', { name: /^\d+ notices?$/ });
    if ((await button.count()) === 0) {
      return [];
    }
    await button.click();
    const list = this.page.getByRole('list', { name: 'Notices' });
    await list.waitFor();
    // Beside an icon with a name of its own.
    return list.locator('li > span').allTextContents();
  }

  get incidents(): Locator {
    return this.root.getByRole('list', { name: 'Incidents', exact: true }).getByRole('listitem');
  }

  get incidentTable(): Locator {
    return this.root.getByRole('table', { name: 'Incidents' });
  }

  /** Without the head. */
  get incidentRows(): Locator {
    return this.incidentTable.getByRole('row').filter({ has: this.page.getByRole('cell') });
  }

  /** Chooses an item of an incident's menu: `Not an anomaly`. */
  async chooseForIncident(row: Locator, item: string): Promise<void> {
    await row.getByRole('button', { name: /^Actions for the incident at/ }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** What people said about incidents, as the notices list it. */
  async feedback(): Promise<Locator> {
    await this.root.getByRole('button', { name: /^\d+ notices?$/ }).click();
    return this.page.getByRole('list', { name: 'Feedback' }).getByRole('listitem');
  }

  /** Names the group that is shown, and opens the list of all. */
  get groupPicker(): Locator {
    return this.root.getByRole('button', { name: /^Group .*: show another$/ });
  }

  async showGroup(name: string): Promise<void> {
    await this.groupPicker.click();
    await this.page
      .getByRole('menu', { name: 'Groups' })
      .getByRole('menuitem', { name: new RegExp(`^${name}`) })
      .click();
  }

  /** The menu for everything that is shown. */
  get actions(): Locator {
    return this.root.getByRole('button', { name: 'Actions', exact: true });
  }

  /** The menu of the incident that started then. */
  incidentActions(start: string): Locator {
    return this.incidentTable.getByRole('button', { name: `Actions for the incident at ${start}` });
  }

  /** What has the focus when the plot is used by keys. */
  get keyboardPlot(): Locator {
    return this.root.getByRole('application', { name: 'Signals over time' });
  }

  /** What was said last about an incident that a key went to. */
  get said(): Locator {
    return this.root.getByRole('status');
  }

  /** The scores below the plot. */
  get scoreLane(): Locator {
    return this.root.getByRole('group', { name: 'Score' });
  }

  get threshold(): Locator {
    return this.scoreLane.getByRole('slider', { name: 'Threshold' });
  }

  /** On the time axis. */
  get annotations(): Locator {
    return this.root.getByRole('list', { name: 'Annotations' }).getByRole('listitem');
  }

  legendEntry(name: string): Locator {
    return this.root.getByTestId(`data-testid VizLegend series ${name}`).getByRole('button').last();
  }

  /** Shows something together with the time series: `With swim lanes below`. */
  async showBeside(choice: string): Promise<void> {
    await this.root.getByRole('button', { name: 'Shown with the time series' }).click();
    await this.page.getByRole('menuitemradio', { name: choice }).click();
  }

  get lanes(): Locator {
    return this.root.getByRole('grid', { name: 'Swim lanes' });
  }

  /** What a box in the scatter plot holds. */
  get box(): Locator {
    return this.root.getByRole('status').filter({ hasText: /sample/ });
  }

  /** The plots of all views that are shown, from left to right or top to bottom. */
  get plots(): Locator {
    return this.root.locator('.u-over');
  }

  get plot(): Locator {
    return this.root.locator('.u-over');
  }

  /** What follows the mouse over the plot, and is read out. */
  get tooltip(): Locator {
    return this.page.locator('div[aria-live=polite][aria-atomic=true]');
  }

  /** Moves the mouse over the plot, to a share of its width and of its height. */
  async hoverPlot(share: number, down = 0.5): Promise<void> {
    const { x, y, width, height } = (await this.plot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    // Two steps: the plot follows moves, and does not look where the mouse already is.
    await this.page.mouse.move(x + share * width - 3, y + down * height);
    await this.page.mouse.move(x + share * width, y + down * height);
  }

  /** The marked minutes of each signal, counted from the notebook's first. */
  async markedMinutes(): Promise<number[][]> {
    const times = await this.markers.evaluateAll((items) =>
      items.map((item) => item.getAttribute('data-samples') ?? '')
    );
    return times.map((text) => text.split(' ').map((time) => (Number(time) - notebookStart) / 60_000));
  }

  async showView(view: 'Time series' | 'Swim lanes' | 'Scatter' | 'Incidents'): Promise<void> {
    const choice = this.views.getByRole('radio', { name: view });
    // `check` wants the state at once; the dashboard hands the option back a moment later.
    await choice.click({ force: true });
    await expect(choice).toBeChecked();
  }

  /** Drags over the plot, from and to given as shares of its width. */
  async dragOverPlot(from: number, to: number): Promise<void> {
    const box = await this.plot.boundingBox();
    if (!box) {
      throw new Error('The panel shows no plot.');
    }
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + from * box.width, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + to * box.width, y, { steps: 8 });
    await this.page.mouse.up();
  }
}
