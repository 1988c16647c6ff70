import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipFolder } from './zipFolder';

/** `npm run plugin:ci-package`: what is handed in at the plugin catalog, the built plugin as a zip and its SHA1. */
function packPlugin(dist: string, out: string): string[] {
  const { id, info } = JSON.parse(readFileSync(path.join(dist, 'plugin.json'), 'utf8'));
  const archive = zipFolder(dist, id);
  const name = `${id}-${info.version}.zip`;
  const checksum = createHash('sha1').update(archive).digest('hex');
  mkdirSync(out, { recursive: true });
  const files = { [name]: archive, [`${name}.sha1`]: `${checksum}  ${name}\n` };
  return Object.entries(files).map(([file, content]) => {
    writeFileSync(path.join(out, file), content);
    return path.join(out, file);
  });
}

if (existsSync('dist/plugin.json')) {
  process.stdout.write(packPlugin('dist', 'ci').join('\n') + '\n');
} else {
  process.stderr.write('There is no dist/plugin.json, expected a built plugin: run `npm run build` first.\n');
  process.exitCode = 2;
}
