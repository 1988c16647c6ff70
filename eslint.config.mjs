import { defineConfig } from 'eslint/config';
import baseConfig from './.config/eslint.config.mjs';
import grafanaI18n from '@grafana/i18n/eslint-plugin';

/** What src/detection may not import; `outside` is the way out of it. */
const pure = (outside) => [
  'error',
  {
    patterns: [
      {
        group: ['react', 'react-*', '@grafana/*', 'uplot', 'seedrandom', outside],
        message: 'src/detection is pure: numbers in, numbers out. It imports nothing from outside itself.',
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
      'bench/out/',
      'soak/out/',
      'reports/',
      'ci/',
      '.config/',
    ],
  },
  ...baseConfig,
  // The scaffold names the files of src only; without this the other folders would not be read at all.
  { files: ['**/*.{ts,tsx}'] },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { '@grafana/i18n': grafanaI18n },
    rules: { '@grafana/i18n/no-translation-top-level': 'error', '@grafana/i18n/t-plural-defaults': 'error' },
  },
  {
    files: ['src/{panel,editor}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { '@grafana/i18n/no-untranslated-strings': ['error', { calleesToIgnore: ['^css$'] }] },
  },
  {
    files: ['src/{detection,frames,worker}/**/*.ts'],
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
  { files: ['src/detection/*.ts'], rules: { 'no-restricted-imports': pure('../*') } },
  { files: ['src/detection/*/*.ts'], rules: { 'no-restricted-imports': pure('../../*') } },
  {
    files: ['src/detection/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['log', 'log2', 'log10', 'log1p', 'exp', 'expm1', 'pow', 'random', 'sin', 'cos', 'tan', 'tanh', 'cbrt'].map(
          (property) => ({
            object: 'Math',
            property,
            message: 'Engines differ in the last bit: see src/detection/arithmetic/exactMath.ts.',
          })
        ),
      ],
    },
  },
  {
    files: ['src/frames/**/*.ts', 'src/worker/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['react', 'react-dom', '@grafana/ui'], message: 'No React here.' }] },
      ],
    },
  },
]);
