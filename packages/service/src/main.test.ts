import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Node's own loader is stricter about modules than that of the tests: what can be imported is seen by a start only.
it('starts in Node as it is, and reads a configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anomaly-forest-'));
  try {
    const file = join(folder, 'watch.yml');
    writeFileSync(file, 'prometheus: { url: http://127.0.0.1:1 }\nwatchs: []\n');
    const tsx = join('node_modules', '.bin', 'tsx');
    const { stdout, stderr } = spawnSync(tsx, [join('packages', 'service', 'src', 'main.ts'), 'check', file], {
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toContain('watchs');
    expect(`${stdout}${stderr}`).not.toMatch(/SyntaxError|ERR_/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
