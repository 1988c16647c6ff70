import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { provisionedFiles } from './dashboards/provisionedFiles';

/** `npm run provision` writes the bundled dashboards; with `-- --check` it only says whether they are in sync. */
const folder = join(__dirname, '..', '..', 'provisioning');
const check = process.argv.includes('--check');
const changed = [...provisionedFiles()].filter(([name, text]) => {
  const file = join(folder, name);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});

for (const [name, text] of changed) {
  const file = join(folder, name);
  console.log(`${relative(process.cwd(), file)} ${check ? 'is out of sync: run "npm run provision"' : 'written'}`);
  if (!check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
process.exitCode = check && changed.length > 0 ? 1 : 0;
