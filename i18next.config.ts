import { defineConfig } from 'i18next-cli';
import { id, languages } from './src/plugin.json';

/** `npm run i18n:extract`: the texts in the source become `src/locales`. Languages are those of plugin.json. */
export default defineConfig({
  locales: languages,
  extract: {
    input: ['src/**/*.{ts,tsx}', 'packages/core/src/**/*.ts'],
    ignore: ['**/*.test.{ts,tsx}', 'src/testing/**'],
    output: 'src/locales/{{language}}/{{namespace}}.json',
    defaultNS: id,
    functions: ['t', 'sentence'],
    extractFromComments: false,
    // An empty text counts as missing: Grafana then takes the English one, and the test of the locales fails.
    defaultValue: '',
    warnOnConflicts: 'error',
  },
});
