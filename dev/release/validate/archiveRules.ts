import { gzipSync } from 'node:zlib';
import { BuiltPlugin } from './builtPlugin';
import { pluginJsonOf } from './pluginJson';
import { Rule, unless } from './rule';

/** Bytes of module.js after gzip: every dashboard that shows the panel waits for them. */
const BUDGET = 110_000;

/** What a built plugin consists of, besides its pictures. */
const required = ['plugin.json', 'module.js', 'module.js.map', 'README.md', 'CHANGELOG.md', 'LICENSE'];

/** The archive, the versions, the bundle. */
export const archiveRules: readonly Rule[] = [
  {
    name: 'the built plugin has every file that the catalog wants',
    check: ({ dist }) => required.filter((file) => !dist.has(file)).map((file) => `There is no dist/${file}.`),
  },
  {
    name: "the archive holds the built plugin, in one folder named by the plugin's id",
    check: archiveProblems,
  },
  {
    name: 'package.json and the built plugin.json have the same version',
    check: (plugin) => {
      const built = pluginJsonOf(plugin).info?.version;
      const { version } = plugin.packageJson;
      return unless(built === version, `Got version ${built} in plugin.json, expected ${version} of package.json.`);
    },
  },
  {
    name: `module.js has at most ${BUDGET / 1000} kB after gzip`,
    check: ({ dist }) => {
      const size = gzipSync(dist.get('module.js') ?? '').length;
      return unless(size <= BUDGET, `module.js has ${(size / 1000).toFixed(0)} kB after gzip.`);
    },
  },
];

function archiveProblems({ archive, dist }: BuiltPlugin): readonly string[] {
  if (archive === undefined) {
    return ['There is no archive of this version in ci/: run "npm run zip".'];
  }
  const { id } = pluginJsonOf({ dist });
  const expected = new Map([...dist].map(([file, content]) => [`${id}/${file}`, content]));
  return [
    ...[...archive.keys()]
      .filter((file) => !expected.has(file))
      .map((file) => `The archive has ${file}, dist/ has not.`),
    ...[...expected]
      .filter(([file, content]) => !archive.get(file)?.equals(content))
      .map(([file]) => `${file} in the archive is not that of dist/: run "npm run zip".`),
  ];
}
