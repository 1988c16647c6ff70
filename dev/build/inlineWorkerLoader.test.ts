import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import webpack, { type Stats } from 'webpack';

const files = {
  'entry.js': `import source from 'inline-worker!./double.worker'; export { source };`,
  'double.worker.js': `import { double } from './double';\nself.onmessage = ({ data }) => self.postMessage(double(data));\n`,
  'double.js': `export function double(x) { return 2 * x; }\n`,
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inline-worker-'));
  write(files);
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a worker and what it imports become one string that runs as a worker', async () => {
  await build();

  expect(answerOf(loadAmd().source, 21)).toBe(42);
});

test('the AMD wrapper of the bundle is not put around the worker', async () => {
  await build();

  expect(loadAmd().source).not.toContain('define(');
});

test('no further file is written beside the bundle and its map', async () => {
  await build();

  expect(readdirSync(path.join(folder, 'dist')).sort()).toEqual(['module.js', 'module.js.map']);
});

test('the worker does not name a source map, since none is written for it', async () => {
  await build();

  expect(loadAmd().source).not.toContain('sourceMappingURL');
});

test('the source map holds the original text of the worker file', async () => {
  await build();

  const map = JSON.parse(readFileSync(path.join(folder, 'dist', 'module.js.map'), 'utf8'));
  const worker = map.sources.findIndex((source: string) => source.endsWith('/double.worker.js'));
  expect(map.sourcesContent[worker]).toBe(files['double.worker.js']);
});

test('what the worker imports is watched', async () => {
  const { compilation } = await build();

  expect([...compilation.fileDependencies]).toContain(path.join(folder, 'double.js'));
});

test('a worker that cannot be built fails the build with the reason', async () => {
  write({ 'double.worker.js': `import './missing';` });

  await expect(build()).rejects.toThrow(/Can't resolve '.\/missing'/);
});

test('a worker that would need a second file fails the build', async () => {
  write({ 'double.worker.js': `import('./double').then(console.log);` });

  await expect(build()).rejects.toThrow(/A worker must be one script/);
});

function write(texts: Record<string, string>): void {
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(path.join(folder, name), text);
  }
}

function build(): Promise<Stats> {
  const compiler = webpack({
    mode: 'production',
    context: folder,
    devtool: 'source-map',
    entry: './entry.js',
    output: { path: path.join(folder, 'dist'), filename: 'module.js', library: { type: 'amd' } },
    resolveLoader: { alias: { 'inline-worker': path.join(__dirname, 'inlineWorkerLoader.cjs') } },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failure = error ?? (stats?.hasErrors() ? new Error(stats.toString()) : undefined);
      compiler.close(() => (failure || !stats ? reject(failure) : resolve(stats)));
    });
  });
}

function loadAmd(): { source: string } {
  const code = readFileSync(path.join(folder, 'dist', 'module.js'), 'utf8');
  let loaded = { source: '' };
  vm.runInNewContext(code, { define: (factory: () => typeof loaded) => (loaded = factory()) });
  return loaded;
}

/** Runs the script in a context that has of a worker's surroundings what the script uses. */
function answerOf(source: string, data: number): unknown {
  const answers: unknown[] = [];
  const self: { onmessage?: (event: { data: number }) => void; postMessage: (answer: unknown) => void } = {
    postMessage: (answer) => answers.push(answer),
  };
  vm.runInNewContext(source, { self });
  self.onmessage?.({ data });
  return answers[0];
}
