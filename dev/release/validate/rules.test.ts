import { archiveRules } from './archiveRules';
import { BuiltPlugin } from './builtPlugin';
import { documentRules } from './documentRules';
import { imageRules } from './imageRules';
import { pluginJsonRules } from './pluginJsonRules';
import { sourceRules } from './sourceRules';

const id = 'acme-weather-panel';

const pluginJson = {
  id,
  type: 'panel',
  name: 'Weather',
  info: {
    version: '1.2.0',
    updated: '2026-11-23',
    description: 'Shows the weather. It asks nobody.',
    keywords: ['weather', 'rain'],
    author: { name: 'Acme' },
    links: [{ name: 'Repository', url: 'https://example.com/weather' }],
    logos: { small: 'img/logo.svg', large: 'img/logo.svg' },
    screenshots: [{ name: 'Rain', path: 'img/rain.png' }],
  },
  dependencies: { grafanaDependency: '>=12.3.0' },
};

const source = { 'module.ts': 'export const plugin = 1;\n' };

const dist = {
  'plugin.json': JSON.stringify(pluginJson),
  'module.js': 'define([])',
  'module.js.map': JSON.stringify({ sources: [`webpack://${id}/./module.ts`], sourcesContent: [source['module.ts']] }),
  'README.md': `# Weather\n\n[More](https://example.com)\n${'It rains. '.repeat(100)}`,
  'CHANGELOG.md': '# Changelog\n\n## 1.2.0 (2026-11-23)\n',
  LICENSE: '\n   Apache License\n   Version 2.0, January 2004\n',
  'img/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
  'img/rain.png': Buffer.from('89504e470d0a1a0a', 'hex'),
};

type Files = Record<string, string | Buffer>;

interface Changes {
  readonly dist?: Files;
  readonly source?: Files;
  readonly archive?: Files | 'none';
  readonly scripts?: Record<string, string>;
  readonly webpackConfig?: string;
}

/** A plugin with which all is well, but for the changes. */
function builtPlugin(changes: Changes = {}): BuiltPlugin {
  const built = { ...dist, ...changes.dist };
  const packed = Object.fromEntries(Object.entries(built).map(([file, content]) => [`${id}/${file}`, content]));
  return {
    dist: filesFrom(built),
    archive: changes.archive === 'none' ? undefined : filesFrom({ ...packed, ...changes.archive }),
    source: filesFrom({ ...source, ...changes.source }),
    packageJson: { version: '1.2.0', scripts: changes.scripts ?? {} },
    webpackConfig: changes.webpackConfig ?? 'Made by @grafana/create-plugin',
  };
}

function filesFrom(files: Files): Map<string, Buffer> {
  return new Map(Object.entries(files).map(([file, content]) => [file, Buffer.from(content)]));
}

/** The built plugin.json with something else in `info`. */
function withInfo(info: object): Changes {
  return { dist: { 'plugin.json': JSON.stringify({ ...pluginJson, info: { ...pluginJson.info, ...info } }) } };
}

function withJson(changes: object): Changes {
  return { dist: { 'plugin.json': JSON.stringify({ ...pluginJson, ...changes }) } };
}

function withReadme(text: string): Changes {
  return { dist: { 'README.md': `${dist['README.md']}${text}\n` } };
}

function withLogo(content: string): Changes {
  return { dist: { 'img/logo.svg': `<svg>${content}</svg>` } };
}

const rules = [...archiveRules, ...pluginJsonRules, ...documentRules, ...imageRules, ...sourceRules];

function brokenRules(changes?: Changes): string[] {
  return rules.filter(({ check }) => check(builtPlugin(changes)).length > 0).map(({ name }) => name);
}

it('a plugin with which all is well breaks no rule', () => {
  expect(brokenRules()).toEqual([]);
});

it.each<[string, Changes, RegExp]>([
  ['no archive', { archive: 'none' }, /^the archive/],
  ['a file that only the archive has', { archive: { [`${id}/old.js`]: '' } }, /^the archive/],
  ['an older file in the archive', { archive: { [`${id}/module.js`]: '' } }, /^the archive/],
  ['another version than package.json', withInfo({ version: '1.1.0' }), /^package.json and the built/],
  ['a placeholder for the version', withInfo({ version: '%VERSION%' }), /version and day/],
  ['an id of two words', withJson({ id: 'weather-panel' }), /the id is/],
  ['another type', withJson({ type: 'app' }), /the id is/],
  ['a name that says panel', withJson({ name: 'Weather panel' }), /the name is for people/],
  ['the id as name', withJson({ name: id }), /the name is for people/],
  ['a description of three sentences', withInfo({ description: 'A. B. C.' }), /the description/],
  ['no keywords', withInfo({ keywords: [] }), /keywords/],
  ['no links', withInfo({ links: [] }), /there are links/],
  ['a link without encryption', withInfo({ links: [{ name: 'A', url: 'http://example.com' }] }), /there are links/],
  ['no range of versions', withJson({ dependencies: { grafanaDependency: '12.x.x!' } }), /range of Grafana/],
  ['a relative link', withReadme('[Docs](docs/tutorial.md)'), /absolute https/],
  ['a relative picture', withReadme('<img src="img/rain.png">'), /absolute https/],
  ['a hidden comment', withReadme('<!-- to do -->'), /hidden comments/],
  ['a word for developers', withReadme('Run `npm ci`.'), /words for developers/],
  ['a change log without this version', { dist: { 'CHANGELOG.md': '## 1.1.0 (2026-01-01)\n' } }, /CHANGELOG/],
  ['another licence', { dist: { LICENSE: 'MIT License' } }, /LICENSE/],
  ['a logo that is missing', withInfo({ logos: { small: 'img/small.svg', large: 'img/logo.svg' } }), /logos/],
  ['no screenshots', withInfo({ screenshots: [] }), /screenshots/],
  ['a screenshot that is no picture', { dist: { 'img/rain.png': 'rain' } }, /screenshots/],
  ['a logo with a script', withLogo('<script>1</script>'), /^SVG/],
  ['a logo with a handler', withLogo('<path onclick="1"/>'), /^SVG/],
  ['a logo that loads something', withLogo('<path fill="url(https://example.com/a)"/>'), /^SVG/],
  ['a source that was changed after the build', { source: { 'module.ts': 'changed' } }, /^module.js.map/],
  ['a script that calls the toolkit', { scripts: { build: 'grafana-toolkit plugin:build' } }, /@grafana\/toolkit/],
  ['a build of its own', { webpackConfig: 'module.exports = {}' }, /create-plugin/],
  ['a source that logs', { source: { 'log.ts': 'console.log(1);' } }, /writes to the console/],
  ['a source that evaluates', { source: { 'run.ts': 'eval(text)' } }, /makes code of text/],
  ['a source that silences the compiler', { source: { 'a.tsx': '// @ts-ignore' } }, /silences/],
  ['a source that leaves the page', { source: { 'a.ts': 'window.location.href = x' } }, /address past Grafana/],
])('%s is noticed', (_, changes, name) => {
  expect(brokenRules(changes)).toContainEqual(expect.stringMatching(name));
});

it('tests may do what sources may not', () => {
  expect(brokenRules({ source: { 'a.test.ts': 'console.log(1);', 'testing/b.ts': 'eval("1")' } })).toEqual([]);
});
