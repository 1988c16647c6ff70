import { spawn } from 'node:child_process';

/**
 * Builds the plugin into dist/ exactly as a release does: the preview loads the very module.js that Grafana would.
 *
 * @throws Error with webpack's own words if the build fails.
 */
export function buildPlugin(): Promise<void> {
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
