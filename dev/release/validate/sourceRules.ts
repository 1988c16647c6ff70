import { BuiltPlugin, distText } from './builtPlugin';
import { pluginJsonOf } from './pluginJson';
import { Rule, unless } from './rule';

/** What the catalog's static analysis and its reviewers object to, and why. */
const objections: ReadonlyArray<readonly [string, RegExp]> = [
  ['writes to the console', /\bconsole\.\w+\(/],
  ["reads or sets the page's address past Grafana", /\bwindow\.(location|open)\b/],
  ['opens a browser dialog', /(?<![\w.])(alert|confirm|prompt)\(/],
  ['makes code of text', /(?<![\w.])(eval\(|new Function\()/],
  ['silences the compiler', /@ts-(ignore|expect-error|nocheck)/],
  ['asks data sources past Grafana', /\/api\/ds\/query/],
  ['imports a stylesheet', /import .*\.s?css['"]/],
  ['sets HTML unchecked', /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=/],
  ["uses React's internals", /__SECRET_INTERNALS|__CLIENT_INTERNALS/],
  ['uses Angular or its classes', /\bgf-form|from 'angular'/],
  ['has an address that tracks', /google-analytics|googletagmanager|segment\.(io|com)|mixpanel/],
];

/** Sources and how they became the bundle. */
export const sourceRules: readonly Rule[] = [
  {
    name: 'module.js.map: every source of ours is the file in src/ or packages/',
    check: sourceMapProblems,
  },
  {
    name: 'package.json: no script calls @grafana/toolkit',
    check: ({ packageJson }) =>
      Object.entries(packageJson.scripts)
        .filter(([, command]) => /grafana-toolkit\b/.test(command))
        .map(([name]) => `Script "${name}" does.`),
  },
  {
    name: "the build is that of Grafana's create-plugin",
    check: ({ webpackConfig }) =>
      unless(webpackConfig.includes('@grafana/create-plugin'), 'Got another .config/webpack/webpack.config.ts.'),
  },
  ...objections.map(([what, pattern]) => ({
    name: `no file in src/ ${what}`,
    check: ({ source }: BuiltPlugin) =>
      [...source]
        .filter(
          ([file]) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^testing\/|^\.\.\/packages\/(cli|service)\//.test(file)
        )
        .filter(([, content]) => pattern.test(content.toString('utf8')))
        .map(([file]) => `src/${file} does.`),
  })),
];

function sourceMapProblems(plugin: BuiltPlugin): readonly string[] {
  const map: { sources: string[]; sourcesContent?: string[] } = JSON.parse(
    distText(plugin, 'module.js.map') || '{"sources":[]}'
  );
  const ours = new RegExp(`^webpack://${pluginJsonOf(plugin).id}/(?:\\./|(?=\\.\\./packages/))`);
  const sources = map.sources.map((name, i) => [name, map.sourcesContent?.[i]] as const);
  const files = sources.filter(([name]) => ours.test(name) && !name.includes('node_modules'));
  return [
    ...unless(files.length > 0, 'It names none.'),
    ...files
      .map(([name, content]) => [name.replace(ours, ''), content] as const)
      .filter(([file, content]) => plugin.source.get(file)?.toString('utf8') !== content)
      .map(([file]) => `src/${file} is not what was built: run "npm run build".`),
  ];
}
