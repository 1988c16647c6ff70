import { execFileSync } from 'node:child_process';
import path from 'node:path';

it('no two files have names that differ only by upper and lower case: macOS and Windows take one for the other', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: path.join(__dirname, '..', '..'), encoding: 'utf8' });
  // Without the ending: an import names none, and `./lanes` finds Lanes.tsx there as well as lanes.ts.
  const names = new Set(files.split('\0').map((file) => file.replace(/\.(tsx?|[cm]?js)$/, '')));
  const first = new Map<string, string>();
  const alike: string[] = [];
  for (const name of names) {
    const other = first.get(name.toLowerCase());
    if (other === undefined) {
      first.set(name.toLowerCase(), name);
    } else {
      alike.push(`${other} and ${name}`);
    }
  }
  expect(names.size).toBeGreaterThan(100);
  expect(alike).toEqual([]);
});
