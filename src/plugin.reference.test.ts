import { PanelOptionsEditorBuilder } from '@grafana/data';
import { readFileSync, writeFileSync } from 'node:fs';
import { optionsTables } from './testing/optionsTable';
import type { Options } from './options/options';
import { plugin } from './plugin';
import { registerEditors } from './testing/registerEditors';

// `npm run reference` writes the document, every other run compares with it.
const file = 'docs/reference/options.md';
const isWriting = process.env.WRITE_REFERENCE !== undefined;

const introduction = `# Options

Written from the option forms by \`npm run reference\`. Some options show only where they matter: *Contamination* with the
classic verdict, for example.

What is typed may hold dashboard variables: \`\${sens}\` as *Contamination*, \`$label\` in *Group by*, where a variable with
several values stands for as many labels.

## Panel options

`;

const fieldIntroduction = `
## Options of a signal

In *All*, or in an override for some signals. Grafana's own field options (unit, decimals, name, colour, thresholds, data
links) apply as everywhere.

`;

beforeAll(registerEditors);

function panelOptions(): string {
  const builder = new PanelOptionsEditorBuilder<Options>();
  plugin.getPanelOptionsSupplier()(builder, { data: [] });
  return optionsTables(builder.getItems(), 'Anomaly Forest');
}

function signalOptions(): string {
  const items = plugin.fieldConfigRegistry.list().filter(({ isCustom }) => isCustom);
  return optionsTables(items, 'Anomaly Forest');
}

it('docs/reference/options.md lists every option as the forms show it: else "npm run reference"', () => {
  const document = introduction + panelOptions() + fieldIntroduction + signalOptions();
  if (isWriting) {
    writeFileSync(file, document);
  }
  expect(readFileSync(file, 'utf8')).toBe(document);
});
