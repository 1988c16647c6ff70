import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Builds the plugin into dist/ exactly as a release does: the preview loads the very module.js that Grafana would. With
 * `DIST=keep`, as in docker-compose.yaml, what stands in dist/ is taken as it is.
 *
 * @throws Error with webpack's own words if the build fails.
 */
export async function buildPlugin(): Promise<void> {
  if (process.env.DIST === 'keep' && existsSync('dist/module.js')) {
    return;
  }
  const args = ['webpack', '-c', './webpack.config.ts', '--env', 'production', '--no-color', '--stats', 'errors-only'];
  const child = spawn('npx', args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => output.push(String(chunk)));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The plugin did not build:\n${output.join('')}`))
    );
  });
}
