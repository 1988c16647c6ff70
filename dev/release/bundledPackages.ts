import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package of which code is in the built plugin. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the lock file has it. */
  readonly licence: string;
  /** The licence's own words, with whose work it is. */
  readonly text: string;
}

/** Licences under which code may be passed on inside a work under Apache-2.0. */
const COMPATIBLE: ReadonlySet<string> = new Set(['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);

/** The folders below node_modules that the source maps of a build name, each once. */
export function bundledFolders(sourceMaps: readonly string[]): string[] {
  const sources = sourceMaps.flatMap((map): string[] => JSON.parse(map).sources);
  const folders = sources.map((source) => /.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(source)?.[0]);
  const known = folders
    .filter((folder) => folder !== undefined)
    .map((folder) => folder.replace(/^.*?(?=node_modules)/, ''));
  return [...new Set(known)].sort();
}

/**
 * The packages in the plugin that was built into `dist`.
 *
 * @throws Error if a licence does not go with this plugin's, or a package has no text of it.
 */
export function bundledPackages(root: string): BundledPackage[] {
  const dist = path.join(root, 'dist');
  const maps = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.map'));
  const locked = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return bundledFolders(maps.map((file) => readFileSync(path.join(dist, file), 'utf8'))).map((folder) => {
    const { version, license: licence } = locked[folder];
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (!COMPATIBLE.has(licence)) {
      throw new Error(`${name} is under "${licence}", expected one of ${[...COMPATIBLE].join(', ')}.`);
    }
    return { name, version, licence, text: licenceText(path.join(root, folder)) };
  });
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const readme = readdirSync(folder).find((name) => /^readme/i.test(name));
  if (!file && !readme) {
    throw new Error(`${folder} has no file with its licence, expected LICENSE or a README that says it.`);
  }
  const text = readFileSync(path.join(folder, file ?? readme ?? ''), 'utf8');
  return file ? text : text.slice(text.search(/^licen[cs]e/im));
}
