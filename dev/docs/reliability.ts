import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withInputTables } from './inputTables';

/** `npm run reliability` writes the tables of docs/reliability.md from the cases that the tests assert. */
const file = join(__dirname, '..', '..', 'docs', 'reliability.md');
writeFileSync(file, withInputTables(readFileSync(file, 'utf8')));
