import { type Locator, type Page } from '@playwright/test';
import { AnomalyPanel } from './AnomalyPanel';

/** What only the preview page has: dashboard switcher, theme button, files, its own options pane. */
export class PreviewPage {
  constructor(readonly page: Page) {}

  async goto(query: Record<string, string> = {}): Promise<void> {
    await this.page.goto(`/?${new URLSearchParams(query)}`);
  }

  panel(title: string): AnomalyPanel {
    return new AnomalyPanel(this.page.getByRole('region', { name: title, exact: true }));
  }

  get switcher(): Locator {
    return this.page.getByRole('combobox', { name: 'Dashboard' });
  }

  async switchTo(title: string): Promise<void> {
    await this.switcher.click();
    await this.page.getByRole('option', { name: title }).click();
  }

  get themeButton(): Locator {
    return this.page.getByRole('button', { name: /^Use the (dark|light) theme$/ });
  }

  /** Opens the options pane, with what has been changed on the dashboard. */
  async edit(title: string): Promise<void> {
    const { root } = this.panel(title);
    await root.hover();
    await root.getByRole('button', { name: `Menu for panel ${title}` }).click();
    await this.page.getByRole('menuitem', { name: 'Edit' }).click();
    await this.optionsPane.waitFor();
  }

  get optionsPane(): Locator {
    return this.page.getByRole('complementary', { name: 'Panel options' });
  }

  /** Types a value into a text or number option and leaves the field. */
  async setOption(name: string, value: string): Promise<void> {
    const field = this.optionsPane
      .getByRole('textbox', { name })
      .or(this.optionsPane.getByRole('spinbutton', { name }));
    await field.fill(value);
    await field.press('Enter');
  }

  async openFile(name: string, content: string): Promise<void> {
    await this.page
      .getByLabel('Open CSV file')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  }

  /** Drops a file on the page, as dragging it from a folder does. */
  async dropFile(name: string, content: string): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text], fileName, { type: 'text/csv' }));
        return data;
      },
      [name, content]
    );
    const main = this.page.getByRole('main');
    await main.dispatchEvent('dragover', { dataTransfer: transfer });
    await main.dispatchEvent('drop', { dataTransfer: transfer });
  }

  get alert(): Locator {
    return this.page.getByRole('alert');
  }
}
