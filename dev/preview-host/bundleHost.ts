import { build, type BuildOptions, type Plugin } from 'esbuild';
import path from 'node:path';

const demoDir = import.meta.dirname ?? __dirname;

/**
 * Scenes looks data sources up through `@grafana/plugin-compat`, which takes the newest way that `@grafana/runtime` exports
 * and else its data source service. The newest ways are set up by Grafana's own start, so the page offers the service
 * alone. A CommonJS module: there an export that is missing is `undefined`, in an ES module it would be an error.
 */
const dataSourceServiceOnly: Plugin = {
  name: 'data-source-service-only',
  setup({ onResolve, onLoad }) {
    const namespace = 'data-source-service-only';
    onResolve({ filter: /^@grafana\/runtime(\/unstable)?$/ }, ({ path: name, importer, resolveDir }) =>
      importer.includes('plugin-compat') ? { path: name, namespace, pluginData: resolveDir } : undefined
    );
    onLoad({ filter: /.*/, namespace }, ({ pluginData }) => ({
      contents: `import { getDataSourceSrv } from '@grafana/runtime'; module.exports = { getDataSourceSrv };`,
      resolveDir: pluginData,
    }));
  },
};

/**
 * How the page is bundled. Only NODE_ENV has to be defined and three packages exchanged: Monaco (5 MB, its editors are
 * not offered here) and the router's compatibility package, so that links and scenes share one router context.
 */
function hostOptions(outDir: string, main: string): BuildOptions {
  return {
    // Two scripts: shared chunks run before an entry's own code, and the boot data must be there before them.
    entryPoints: {
      boot: path.join(demoDir, 'host', 'runtime', 'bootData.ts'),
      app: main,
    },
    outdir: outDir,
    bundle: true,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    tsconfig: path.join(demoDir, '..', '..', 'tsconfig.tools.json'),
    minify: true,
    chunkNames: 'chunks/[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: {
      '@monaco-editor/react': path.join(demoDir, 'host', 'monacoStub.ts'),
      'monaco-editor': path.join(demoDir, 'host', 'monacoStub.ts'),
      'react-router-dom-v5-compat': 'react-router-dom',
    },
    plugins: [dataSourceServiceOnly],
    logLevel: 'silent',
  };
}

/** Bundles the page: app.js, app.css and lazily loaded chunks. `main` is the script that draws it. */
export async function bundleHost(outDir: string, main = path.join(demoDir, 'host', 'main.tsx')): Promise<void> {
  await build(hostOptions(outDir, main));
}
