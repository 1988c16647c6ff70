import { defineConfig } from 'eslint/config';
import baseConfig from './.config/eslint.config.mjs';
import grafanaI18n from '@grafana/i18n/eslint-plugin';
import { mayImport } from './dev/architecture/rooms.mjs';

/** What packages/core/src may not import; `outside` is the way out of it. */
const pure = (outside) => [
  'error',
  {
    patterns: [
      {
        group: ['react', 'react-*', '@grafana/*', 'uplot', 'seedrandom', '@anomaly-forest/*', outside],
        message: 'packages/core is pure: numbers in, numbers out. It imports nothing from outside itself.',
      },
    ],
  },
];

export default defineConfig([
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/coverage/',
      '**/test-results/',
      '**/playwright-report/',
      'dev/bench/out/',
      'dev/soak/out/',
      'reports/',
      'ci/',
      '.config/',
    ],
  },
  ...baseConfig,
  // The scaffold names the files of src only; without this the other folders would not be read at all.
  { files: ['**/*.{ts,tsx}'] },
  // What may import what: the table of docs/architecture.md.
  {
    files: ['{src,packages,dev,tests}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', '{packages,dev}/**/testing/**'],
    plugins: { rooms: { rules: { 'may-import': mayImport } } },
    rules: { 'rooms/may-import': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { '@grafana/i18n': grafanaI18n },
    rules: { '@grafana/i18n/no-translation-top-level': 'error', '@grafana/i18n/t-plural-defaults': 'error' },
  },
  {
    files: ['src/{panel,session,views,features,ui,editor}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { '@grafana/i18n/no-untranslated-strings': ['error', { calleesToIgnore: ['^css$'] }] },
  },
  {
    files: ['packages/core/src/**/*.ts', 'src/{frames,headless,session/worker}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          checkConstructors: false,
          require: { FunctionDeclaration: true, ClassDeclaration: true, MethodDefinition: true },
          contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'VariableDeclaration'],
        },
      ],
      'jsdoc/require-hyphen-before-param-description': ['error', 'always'],
    },
  },
  { files: ['packages/core/src/*.ts'], rules: { 'no-restricted-imports': pure('../*') } },
  { files: ['packages/core/src/*/*.ts'], rules: { 'no-restricted-imports': pure('../../*') } },
  {
    files: ['packages/{cli,service}/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['react', 'react-*', '@grafana/*', 'uplot', '**/dev/**'],
              message: 'The commands stand on packages/core alone.',
            },
            {
              regex: '/\\.\\./src/(?!headless/|promql/)',
              message: 'Of the plugin the service knows src/headless and src/promql alone, which need no browser.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['log', 'log2', 'log10', 'log1p', 'exp', 'expm1', 'pow', 'random', 'sin', 'cos', 'tan', 'tanh', 'cbrt'].map(
          (property) => ({
            object: 'Math',
            property,
            message: 'Engines differ in the last bit: see packages/core/src/arithmetic/exactMath.ts.',
          })
        ),
      ],
    },
  },
  {
    files: ['src/{frames,headless}/**/*.ts', 'src/session/worker/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['react', 'react-dom', '@grafana/ui'], message: 'No React here.' }] },
      ],
    },
  },
]);
