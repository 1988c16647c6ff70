import path from 'path';
import { type Configuration, IgnorePlugin } from 'webpack';
import { merge } from 'webpack-merge';
import grafanaConfig, { type Env } from './.config/webpack/webpack.config.ts';

/**
 * The scaffold's configuration, extended with one loader: a worker's source becomes a string inside module.js
 * (docs/decisions/0003-inline-worker.md), because Grafana serves plugins as AMD modules, sometimes from another host.
 */
const config = async (env: Env): Promise<Configuration> =>
  merge(await grafanaConfig(env), {
    // Two packages that only Grafana itself uses of its translation library.
    plugins: [new IgnorePlugin({ resourceRegExp: /^i18next-pseudo$/ })],
    resolve: {
      alias: {
        'i18next-browser-languagedetector': false,
        // The core is bundled from its sources.
        '@anomaly-forest/core/internal': path.resolve(process.cwd(), 'packages', 'core', 'src'),
        '@anomaly-forest/core$': path.resolve(process.cwd(), 'packages', 'core', 'src', 'index.ts'),
      },
    },
    // Bytes before compression; 110 kB gzipped is the budget, and this much is just below it.
    performance: { maxAssetSize: 400_000, maxEntrypointSize: 400_000 },
    resolveLoader: {
      alias: { 'inline-worker': path.resolve(process.cwd(), 'dev', 'build', 'inlineWorkerLoader.cjs') },
    },
  });

export default config;
