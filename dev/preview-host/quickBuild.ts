import { build, type Plugin } from 'esbuild';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { externals } from '../../.config/bundler/externals';

const root = path.join(import.meta.dirname ?? __dirname, '..', '..');
const source = path.join(root, 'src');

/** Whether Grafana hands this module to plugins: the scaffold's list for webpack names it. */
function isShared(name: string): boolean {
  return [externals].flat().some((external) => {
    return external === name || (external instanceof RegExp && external.test(name));
  });
}

/** Leaves to Grafana what webpack would leave to it. */
const sharedModules: Plugin = {
  name: 'shared-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path: name }) => (isShared(name) ? { path: name, external: true } : undefined));
  },
};

/** As the webpack loader of this name: a worker's finished script becomes a string. */
const inlineWorker: Plugin = {
  name: 'inline-worker',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^inline-worker!/ }, async ({ path: name, resolveDir, kind }) => {
      const { path: file, errors } = await resolve(name.replace('inline-worker!', ''), { resolveDir, kind });
      return { path: file, errors, namespace: 'inline-worker' };
    });
    onLoad({ filter: /.*/, namespace: 'inline-worker' }, async ({ path: file }) => ({
      contents: (await bundle(file, 'iife')).code,
      loader: 'text',
    }));
  },
};

interface Bundle {
  readonly code: string;
  /** The modules that it asks Grafana for. */
  readonly shared: readonly string[];
}

async function bundle(entry: string, format: 'cjs' | 'iife'): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format,
    target: 'es2022',
    tsconfig: path.join(root, 'tsconfig.json'),
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [sharedModules, inlineWorker],
    logLevel: 'silent',
  });
  const [{ imports }] = Object.values(metafile.outputs);
  const shared = new Set(imports.filter(({ external }) => external).map(({ path: name }) => name));
  return { code: outputFiles[0].text, shared: [...shared] };
}

/** CommonJS as the anonymous AMD module that Grafana loads. */
function asAmdModule({ code, shared }: Bundle): string {
  return `define(${JSON.stringify(shared)}, (...loaded) => {
const names = ${JSON.stringify(shared)};
const require = (name) => loaded[names.indexOf(name)];
const module = { exports: {} };
${code}
return module.exports;
});
`;
}

/**
 * Builds the plugin for the preview with esbuild, in about a second and without webpack's packages: one file that is not
 * minified. What a release holds, chunks that are loaded later and checksums for example, only `npm run build` makes.
 *
 * @param outDir the plugin's folder; gets module.js, plugin.json, translations and pictures.
 * @throws Error with esbuild's own words if a source does not compile.
 */
export async function quickBuild(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const [{ version }, pluginJson] = await Promise.all([
    readFile(path.join(root, 'package.json'), 'utf8').then(JSON.parse),
    readFile(path.join(source, 'plugin.json'), 'utf8'),
  ]);
  await Promise.all([
    bundle(path.join(source, 'module.ts'), 'cjs').then((module) =>
      writeFile(path.join(outDir, 'module.js'), asAmdModule(module))
    ),
    writeFile(
      path.join(outDir, 'plugin.json'),
      pluginJson.replaceAll('%VERSION%', version).replaceAll('%TODAY%', new Date().toISOString().slice(0, 10))
    ),
    cp(path.join(source, 'img'), path.join(outDir, 'img'), { recursive: true }),
    cp(path.join(source, 'locales'), path.join(outDir, 'locales'), {
      recursive: true,
      filter: (file) => !file.endsWith('.ts'),
    }),
  ]);
}
