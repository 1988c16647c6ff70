import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '..', '..', 'findings');
const list = readFileSync(path.join(folder, 'README.md'), 'utf8');
const scripts = readdirSync(folder).filter((file) => file !== 'README.md');

describe.each(scripts)('findings/%s', (file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');

  it('can be run, and is in the list', () => {
    expect(file).toMatch(/\.sh$/);
    expect(statSync(path.join(folder, file)).mode & 0o111).not.toBe(0);
    expect(list).toContain(`(${file})`);
  });

  it('says what was guessed and seen, when and with which version', () => {
    expect(text).toMatch(/^# Guess: /m);
    expect(text).toMatch(/^# Seen: /m);
    expect(text).toMatch(/^# Seen on 20\d\d-\d\d-\d\d with .*\d+\.\d+/m);
  });

  it('works in a temporary folder, and fails if what it sees changes', () => {
    expect(text).toContain('folder=$(mktemp -d)');
    expect(text).toMatch(/^trap .* EXIT$/m);
    expect(text).toMatch(/^\s*exit 1$/m);
  });
});

it('the list names no script that is not there', () => {
  const named = [...list.matchAll(/\]\(([\w-]+\.sh)\)/g)].map(([, file]) => file);
  expect(named.filter((file) => !scripts.includes(file))).toEqual([]);
});
