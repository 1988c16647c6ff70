import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Sections that the catalog's page, src/README.md, takes from README.md; the others are its own. */
const SHARED = ['The data it needs', 'Two verdicts', 'What you can do with an incident', 'Options', 'Limits'];

/**
 * The catalog's page with the sections of the README as they are now. Grafana shows it where there are no other documents,
 * so links to them become their texts.
 *
 * @throws Error if one of the two has no such section
 */
export function catalogPage(page: string, readme: string): string {
  return SHARED.reduce((text, heading) => {
    const section = sectionOf(readme, heading).replace(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1');
    return text.replace(sectionOf(text, heading), () => section);
  }, page);
}

/** A section with its heading, up to the next one or the end. */
function sectionOf(text: string, heading: string): string {
  const [section] = new RegExp(`^## ${heading}\\n[\\s\\S]*?(?=^## |(?![\\s\\S]))`, 'm').exec(text) ?? [];
  if (section === undefined) {
    throw new Error(`Got a document without the section "${heading}", expected one that has it.`);
  }
  return `${section.trimEnd()}\n`;
}

/** `npm run catalog`. */
function main(): void {
  const [readme, page] = ['README.md', path.join('src', 'README.md')];
  writeFileSync(page, catalogPage(readFileSync(page, 'utf8'), readFileSync(readme, 'utf8')));
}

if (process.argv[1] && path.resolve(process.argv[1]) === __filename) {
  main();
}
