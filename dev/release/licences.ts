import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BundledPackage, bundledPackages } from './bundledPackages';

const root = path.join(__dirname, '..', '..');
const document = path.join(root, 'docs', 'licences.md');

/** What is in the plugin besides our own code, as a page of Markdown. */
function page(packages: readonly BundledPackage[]): string {
  return [
    '# Code of others in the plugin',
    '',
    'Everything else that the panel uses is Grafana’s own and comes with Grafana. `npm run licences` writes this page from',
    'the source maps of the build and fails if a licence does not go with ours (Apache-2.0).',
    '',
    ...packages.map(({ name, version, licence }) => `- ${name} ${version}: ${licence}`),
    '',
    // Ours has the words of Apache-2.0 already: LICENSE.
    ...packages
      .filter(({ licence }) => licence !== 'Apache-2.0')
      .flatMap(({ name, text }) => [`## ${name}`, '', '```text', text.trim(), '```', '']),
  ].join('\n');
}

/** `npm run licences` writes docs/licences.md from what was built; with `--check` it only says whether it is so. */
function main(check: boolean): void {
  const expected = page(bundledPackages(root));
  if (!check) {
    writeFileSync(document, expected);
  } else if (readFileSync(document, 'utf8') !== expected) {
    throw new Error('docs/licences.md is not what was built: run "npm run licences".');
  }
}

try {
  main(process.argv.includes('--check'));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
