/**
 * webpack loader: the module it is applied to is built as a worker, with everything that it imports, and the finished
 * script becomes the module's default export, a string. Used as `import source from 'inline-worker!./x.worker'`.
 *
 * Why not `new Worker(new URL(...))`: a plugin's files may come from another host, from which no worker can start, and
 * the AMD wrapper that Grafana needs around module.js would be put around the worker too, where nobody defines `define`.
 */
const { readFile } = require('node:fs/promises');

const NAME = 'inline-worker';

/** Runs before the other loaders read the file: the child compilation reads it with those. */
module.exports.pitch = function (request) {
  const done = this.async();
  inlineWorker(this, request).then(({ code, map }) => done(null, code, map), done);
};

async function inlineWorker(loader, request) {
  const { script, dependencies } = await buildWorker(loader, request);
  dependencies.forEach((file) => loader.addDependency(file));
  const original = await readFile(loader.resourcePath, 'utf8');
  return { code: `export default ${JSON.stringify(script)};`, map: mapTo(loader.resourcePath, original) };
}

/** A child compilation has the loaders and the minimiser of its parent, but not the AMD wrapper. */
function buildWorker({ _compiler: compiler, _compilation: compilation, context }, request) {
  const { EntryPlugin, Compilation } = compiler.webpack;
  const child = compilation.createChildCompiler(NAME, { filename: 'worker.js' }, []);
  new EntryPlugin(context, `!!${request}`, { name: NAME }).apply(child);
  const takeScript = collectScript(child, Compilation);
  return new Promise((resolve, reject) => {
    child.runAsChild((error, entries, result) => {
      const failure = error ?? result.errors[0];
      if (failure) {
        reject(failure);
      } else {
        resolve({ script: takeScript(), dependencies: result.fileDependencies });
      }
    });
  });
}

/**
 * Takes the script out of the child's assets, so that no file of its own is written: after it was minified, before
 * source maps are made, whose comment would point to a file that does not exist.
 */
function collectScript(child, { PROCESS_ASSETS_STAGE_DEV_TOOLING }) {
  let script = '';
  child.hooks.thisCompilation.tap(NAME, (compilation) => {
    compilation.hooks.processAssets.tap({ name: NAME, stage: PROCESS_ASSETS_STAGE_DEV_TOOLING - 1 }, (assets) => {
      const [name, ...others] = Object.keys(assets);
      if (others.length > 0) {
        compilation.errors.push(
          new Error(`A worker must be one script, got ${others} besides: it cannot use import().`)
        );
      }
      script = assets[name].source().toString();
      compilation.deleteAsset(name);
    });
  });
  return () => script;
}

/**
 * The string has no lines worth mapping, but the catalog's validator compares every source named in module.js.map with
 * the file in src/, so the worker's original text has to be there.
 */
function mapTo(path, original) {
  return { version: 3, names: [], sources: [path], sourcesContent: [original], mappings: 'AAAA' };
}
