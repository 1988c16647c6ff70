import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** What the rules look at: all that is handed in at the plugin catalog, and what it was made of. Paths have slashes. */
export interface BuiltPlugin {
  /** Files of the built plugin. */
  readonly dist: ReadonlyMap<string, Buffer>;
  /** Files of the archive, with the archive's top folder in their paths; undefined if there is no archive. */
  readonly archive?: ReadonlyMap<string, Buffer>;
  /** What the plugin is made of: files below `src`, and those of the packages below `packages`, as seen from `src`. */
  readonly source: ReadonlyMap<string, Buffer>;
  readonly packageJson: PackageJson;
  /** webpack's configuration in `.config`. */
  readonly webpackConfig: string;
}

interface PackageJson {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
}

/** The text of a file of the built plugin; empty if there is none. */
export function distText({ dist }: Pick<BuiltPlugin, 'dist'>, file: string): string {
  return dist.get(file)?.toString('utf8') ?? '';
}

/**
 * Reads the built plugin of a checkout, and the archive of its version if there is one.
 *
 * @throws Error with one sentence if the plugin was not built.
 */
export function readBuiltPlugin(root: string): BuiltPlugin {
  const manifest = path.join(root, 'dist', 'plugin.json');
  if (!existsSync(manifest)) {
    throw new Error('There is no dist/plugin.json, expected a built plugin: run "npm run build" first.');
  }
  const { id, info } = JSON.parse(readFileSync(manifest, 'utf8'));
  const archive = path.join(root, 'ci', `${id}-${info.version}.zip`);
  return {
    dist: filesBelow(path.join(root, 'dist')),
    archive: existsSync(archive) ? filesOfArchive(archive) : undefined,
    source: new Map([...filesBelow(path.join(root, 'src')), ...sourcesOfPackages(root)]),
    packageJson: JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')),
    webpackConfig: readFileSync(path.join(root, '.config', 'webpack', 'webpack.config.ts'), 'utf8'),
  };
}

/** Named as webpack names them: `../packages/core/src/index.ts`. */
function sourcesOfPackages(root: string): Array<[string, Buffer]> {
  return readdirSync(path.join(root, 'packages')).flatMap((name) =>
    [...filesBelow(path.join(root, 'packages', name, 'src'))].map(([file, content]): [string, Buffer] => [
      `../packages/${name}/src/${file}`,
      content,
    ])
  );
}

function filesBelow(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)];
    })
  );
}

function filesOfArchive(file: string): Map<string, Buffer> {
  const entries = Object.entries(unzipSync(readFileSync(file)));
  return new Map(entries.map(([name, content]) => [name, Buffer.from(content)]));
}
