import { defineConfig } from 'eslint/config';
import baseConfig from './.config/eslint.config.mjs';

export default defineConfig([
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/coverage/',
      '**/test-results/',
      '**/playwright-report/',
      'bench/out/',
      'ci/',
      '.config/',
    ],
  },
  ...baseConfig,
  {
    files: ['src/detection/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['react', 'react-*', '@grafana/*', 'uplot', 'seedrandom', '../*'],
              message: 'src/detection is pure: numbers in, numbers out. It imports nothing from outside itself.',
            },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        ...['log', 'log2', 'log10', 'log1p', 'exp', 'expm1', 'pow', 'random', 'sin', 'cos', 'tan', 'tanh', 'cbrt'].map(
          (property) => ({
            object: 'Math',
            property,
            message: 'Engines differ in the last bit: see src/detection/exactMath.ts.',
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
