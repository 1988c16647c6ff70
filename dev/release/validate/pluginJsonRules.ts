import { BuiltPlugin } from './builtPlugin';
import { type PluginJson, pluginJsonOf } from './pluginJson';
import { Rule, unless } from './rule';

/** `>=12.3.0`, `>=12.3.0 <14`, `^12.3.0`. */
const versionRange = /^([<>]=?|[~^])?\d+\.\d+\.\d+(-\w+)?( <=?\d+(\.\d+){0,2})?$/;

/** plugin.json: Grafana publishes its schema in no npm package, so its required fields are our own rules here. */
export const pluginJsonRules: readonly Rule[] = [
  rule('the id is organisation-name-type', ({ id, type }) =>
    unless(/^[0-9a-z]+-[0-9a-z]+-panel$/.test(id ?? '') && type === 'panel', `Got id "${id}" and type "${type}".`)
  ),
  rule('the name is for people, and does not say "panel" or "plugin"', ({ id, name }) =>
    unless(
      /^[A-Z][\w .&-]+$/.test(name ?? '') && name !== id && !/panel|plugin|grafana/i.test(name ?? ''),
      `Got "${name}".`
    )
  ),
  rule('the description has one or two sentences', ({ info }) => {
    const sentences = (info?.description ?? '').match(/[^.!?]+[.!?](\s|$)/g) ?? [];
    return unless(sentences.length === 1 || sentences.length === 2, `Got "${info?.description}".`);
  }),
  rule('version and day of the build are filled in', ({ info }) => [
    ...unless(/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(info?.version ?? ''), `Got "${info?.version}" as version.`),
    ...unless(/^\d{4}-\d\d-\d\d$/.test(info?.updated ?? ''), `Got "${info?.updated}" as day.`),
  ]),
  rule('there are keywords, none twice', ({ info }) => {
    const keywords = info?.keywords ?? [];
    return unless(
      keywords.length > 0 && new Set(keywords).size === keywords.length,
      `Got ${keywords.length === 0 ? 'none' : keywords.join(', ')}.`
    );
  }),
  rule('the author has a name', ({ info }) => unless(Boolean(info?.author?.name), 'Got none.')),
  rule('there are links, each with a name and an https address', ({ info }) => {
    const links = info?.links ?? [];
    const bad = links.filter(({ name, url }) => !name || !url?.startsWith('https://'));
    return [...unless(links.length > 0, 'Got none.'), ...bad.map((link) => `Got ${JSON.stringify(link)}.`)];
  }),
  rule('the range of Grafana versions is valid', ({ dependencies }) =>
    unless(versionRange.test(dependencies?.grafanaDependency ?? ''), `Got "${dependencies?.grafanaDependency}".`)
  ),
];

function rule(name: string, check: (plugin: PluginJson) => readonly string[]): Rule {
  return { name: `plugin.json: ${name}`, check: (plugin: BuiltPlugin) => check(pluginJsonOf(plugin)) };
}
