import path from 'node:path';
import { archiveRules } from './validate/archiveRules';
import { BuiltPlugin, readBuiltPlugin } from './validate/builtPlugin';
import { documentRules } from './validate/documentRules';
import { imageRules } from './validate/imageRules';
import { pluginJsonRules } from './validate/pluginJsonRules';
import { Rule } from './validate/rule';
import { sourceRules } from './validate/sourceRules';

/**
 * `npm run validate`: stand-ins for the rules of the plugin catalog's validator, on the built plugin and its archive. The
 * validator itself is a program of its own with more rules, which no package registry has; CI runs a part of it.
 */
const rules: readonly Rule[] = [...archiveRules, ...pluginJsonRules, ...documentRules, ...imageRules, ...sourceRules];

/** @returns whether every rule is kept. */
function validate(plugin: BuiltPlugin): boolean {
  const results = rules.map((rule) => ({ name: rule.name, problems: rule.check(plugin) }));
  for (const { name, problems } of results) {
    console.log([`${problems.length === 0 ? 'pass' : 'FAIL'}  ${name}`, ...problems].join('\n        '));
  }
  const nFailed = results.filter(({ problems }) => problems.length > 0).length;
  console.log(`\n${results.length - nFailed} passed, ${nFailed} failed`);
  return nFailed === 0;
}

try {
  process.exitCode = validate(readBuiltPlugin(path.join(__dirname, '..', '..'))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
