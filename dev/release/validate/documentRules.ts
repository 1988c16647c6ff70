import { distText } from './builtPlugin';
import { pluginJsonOf } from './pluginJson';
import { Rule, unless } from './rule';

/** Words for developers, who read CONTRIBUTING.md; the catalog page is for users. */
const developerWords = /\b(yarn|npm|node\.?js|webpack|docker|jest|git clone|typescript)\b/gi;

/** README.md (the catalog page), CHANGELOG.md, LICENSE. */
export const documentRules: readonly Rule[] = [
  {
    name: 'README.md: says something, beginning with the name',
    check: (plugin) => {
      const { name } = pluginJsonOf(plugin);
      const readme = distText(plugin, 'README.md');
      return unless(readme.startsWith(`# ${name}\n`) && readme.length > 1000, `Got "${readme.slice(0, 40)}".`);
    },
  },
  {
    name: 'README.md: links and pictures have absolute https addresses',
    check: (plugin) =>
      addressesIn(distText(plugin, 'README.md'))
        .filter((address) => !/^(https:\/\/|#)/.test(address))
        .map((address) => `Got "${address}".`),
  },
  {
    name: 'README.md: no hidden comments',
    check: (plugin) => unless(!distText(plugin, 'README.md').includes('<!--'), 'Got "<!--".'),
  },
  {
    name: 'README.md: no words for developers',
    check: (plugin) => [...distText(plugin, 'README.md').matchAll(developerWords)].map(([word]) => `Got "${word}".`),
  },
  {
    name: 'CHANGELOG.md: has this version, with its date',
    check: (plugin) => {
      const { version } = plugin.packageJson;
      const heading = distText(plugin, 'CHANGELOG.md')
        .split('\n')
        .find((line) => line.startsWith(`## ${version} `));
      return unless(/\(\d{4}-\d\d-\d\d\)/.test(heading ?? ''), `Got ${heading ?? `no heading "## ${version}"`}.`);
    },
  },
  {
    name: 'LICENSE: Apache 2.0',
    check: (plugin) => {
      const license = distText(plugin, 'LICENSE').trim();
      return unless(/^Apache License\s+Version 2\.0/.test(license), `Got "${license.slice(0, 40)}".`);
    },
  },
];

/** Addresses of Markdown links and pictures, and of `href` and `src`. */
function addressesIn(markdown: string): string[] {
  const patterns = [/\]\(\s*<?([^)\s>]+)/g, /^\s*\[[^\]]+\]:\s*(\S+)/gm, /\b(?:href|src)="([^"]*)"/g];
  return patterns.flatMap((pattern) => [...markdown.matchAll(pattern)].map(([, address]) => address));
}
