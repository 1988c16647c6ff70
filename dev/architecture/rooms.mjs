import { readFileSync } from 'node:fs';
import path from 'node:path';

/*
 * What may import what, as the table of docs/architecture.md says it. Lint and a test read it from there, so that there
 * is one table. A room is a folder (or file) of its first column; the last column lists rooms by their names.
 */

const root = path.join(import.meta.dirname, '..', '..');

/** Each room's path, and the paths of the rooms that it may import. */
export function readRooms(text = readFileSync(path.join(root, 'docs', 'architecture.md'), 'utf8')) {
  const rows = text
    .slice(text.indexOf('| may import'))
    .split('\n\n', 1)[0]
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()));
  const paths = rows.flatMap(([, folders]) => pathsIn(folders));
  const pathOf = (name) => {
    const found = paths.filter((candidate) => path.parse(candidate).name === name);
    if (found.length !== 1) {
      throw new Error(`docs/architecture.md: ${found.length} rooms are called "${name}", expected one.`);
    }
    return found[0];
  };
  return new Map(
    rows.flatMap(([, folders, , mayImport]) => {
      const allowed = mayImport === 'nothing' ? [] : mayImport.split(', ').map(pathOf);
      return pathsIn(folders).map((room) => [room, allowed]);
    })
  );
}

function pathsIn(cell) {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, found]) => found);
}

/** The room of a file, by its path from the root of the repository; none for what is no room. */
export function roomOf(file, rooms) {
  return [...rooms.keys()].find(
    (room) => file === room || file === room.replace(/\.ts$/, '') || file.startsWith(`${room}/`)
  );
}

/** The file that an import of a file names, by its path from the root; none if that is somebody else's package. */
export function importedFile(file, source) {
  const name = source.replace(/^.*!/, '');
  if (name.startsWith('@anomaly-forest/core')) {
    return name.replace('@anomaly-forest/core', 'packages/core').replace('/internal', '/src');
  }
  return name.startsWith('.') && !name.endsWith('.json') ? path.posix.join(path.posix.dirname(file), name) : undefined;
}

/** The lint rule: an import that the table does not list. */
export const mayImport = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const rooms = readRooms();
    const file = path.relative(root, context.filename).replaceAll(path.sep, '/');
    const from = roomOf(file, rooms);
    const check = ({ source }) => {
      const imported = typeof source?.value === 'string' ? importedFile(file, source.value) : undefined;
      const to = imported && roomOf(imported, rooms);
      if (from && to && to !== from && !rooms.get(from).includes(to)) {
        const message = `${from} may not import ${to}: see the table in docs/architecture.md.`;
        context.report({ node: source, message });
      }
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
