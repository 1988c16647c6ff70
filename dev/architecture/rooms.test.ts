import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importedFile, readRooms, roomOf } from './rooms.mjs';

const root = path.join(__dirname, '..', '..');
const rooms = readRooms();

/** What ships or is run, and src/testing, which many share; tests may look into every room. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => existsSync(path.join(root, file)))
  .filter((file) => /\.(tsx?|mjs|cjs)$/.test(file) && !/\.test\.|\.d\.|(?<!^src)\/testing\//.test(file));

/** Each import of one of our own files by another: paths from the root, the second without its ending. */
const imports = files.flatMap((file) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  return Array.from(text.matchAll(/(?:from|import|require)\s*\(?\s*'([^'\n]+)'/g), ([, source]) => ({
    file,
    imported: importedFile(file, source),
  })).filter((found): found is { file: string; imported: string } => found.imported !== undefined);
});

/** Which of the places import which others. */
function arrowsBetween(placeOf: (file: string) => string | undefined): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const { file, imported } of imports) {
    const [from, to] = [placeOf(file), placeOf(imported)];
    if (from !== undefined && to !== undefined && from !== to) {
      arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }
  }
  return arrows;
}

/** The places that are left when those that import none of the others are taken away again and again. */
function knot(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const left = new Map(arrows);
  for (;;) {
    const free = [...left].filter(([, targets]) => ![...targets].some((target) => left.has(target)));
    if (free.length === 0) {
      return [...left.keys()].sort();
    }
    free.forEach(([place]) => left.delete(place));
  }
}

describe('docs/architecture.md', () => {
  const actual = arrowsBetween((file) => roomOf(file, rooms));

  it.each([...rooms])('says all that %s imports, and no more', (room, allowed) => {
    expect([...(actual.get(room) ?? [])].sort()).toEqual([...allowed].sort());
  });
});

describe('the README', () => {
  const small = ['src/module.ts', 'src/plugin.ts', 'src/panel', 'src/suggestions', 'src/i18n', 'src/testing'];
  const others = ['dev/evaluation', 'findings', 'tests'];
  const explained = [...rooms.keys()].filter((room) => ![...small, ...others].includes(room));

  it.each(explained)('of %s says what it may import', (room) => {
    const text = readFileSync(path.join(root, room, 'README.md'), 'utf8');
    const allowed = rooms.get(room)!.map((other) => path.parse(other).name);
    expect(text).toContain(`\nMay import: ${allowed.join(', ') || 'nothing'}.\n`);
  });
});

/** A folder below src and one below that, `src` for loose files. */
const folderOf =
  (depth: number) =>
  (file: string): string | undefined =>
    file.startsWith('src/') ? path.dirname(file).split('/').slice(0, depth).join('/') : undefined;

it.each([
  ['rooms', 2],
  ['folders in them', 3],
])('no %s of src import each other in a circle', (_, depth) => {
  expect(knot(arrowsBetween(folderOf(depth)))).toEqual([]);
});

it('no files of the panel import each other in a circle', () => {
  const withoutEnding = new Map(files.map((file) => [file.replace(/\.\w+$/, ''), file]));
  const inSrc = (file: string): string | undefined =>
    file.startsWith('src/') ? (withoutEnding.get(file) ?? file) : undefined;
  expect(knot(arrowsBetween(inSrc))).toEqual([]);
});

it('circles are found', () => {
  const arrows = { a: ['b'], b: ['c'], c: ['b'], d: ['a'] };
  expect(knot(new Map(Object.entries(arrows).map(([from, to]) => [from, new Set(to)])))).toEqual(['a', 'b', 'c', 'd']);
  expect(knot(new Map([['a', new Set(['b'])]]))).toEqual([]);
});

it('a room that does not exist is an error', () => {
  expect(() => readRooms('| folder | what | may import |\n|--|--|--|\n| `src/a` | A | b |\n\n')).toThrow(
    'docs/architecture.md: 0 rooms are called "b", expected one.'
  );
});
