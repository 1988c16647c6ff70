import path from 'path';
import { type Configuration } from 'webpack';
import { merge } from 'webpack-merge';
import grafanaConfig, { type Env } from './.config/webpack/webpack.config.ts';

/**
 * The scaffold's configuration, extended with one loader: a worker's source becomes a string inside module.js
 * (docs/decisions/0003-inline-worker.md), because Grafana serves plugins as AMD modules, sometimes from another host.
 */
const config = async (env: Env): Promise<Configuration> =>
  merge(await grafanaConfig(env), {
    // Bytes before compression; 150 kB gzipped is the budget, and this much is about 80 kB.
    performance: { maxAssetSize: 300_000, maxEntrypointSize: 300_000 },
    resolveLoader: {
      alias: { 'inline-worker': path.resolve(process.cwd(), 'tools', 'inlineWorkerLoader.cjs') },
    },
  });

export default config;
