import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** The zip format has no moment before 1980; any fixed one makes equal files give equal archives. */
const EPOCH = '1980-01-01T12:00:00';

/**
 * Packs all files below a folder.
 *
 * @param root the archive's only top-level folder.
 * @returns the archive; equal files give equal bytes, whatever the day, the machine and its time zone.
 */
export function zipFolder(folder: string, root: string): Uint8Array {
  const files: Zippable = {};
  for (const file of filesBelow(folder)) {
    files[`${root}/${file}`] = readFileSync(path.join(folder, file));
  }
  return zipSync(files, { level: 9, mtime: EPOCH });
}

/** Paths of all files, relative to the folder, with slashes, in an order that no locale decides. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
