import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * The browser for tests and pictures: `CHROMIUM_PATH`, else the distribution's Chromium, else `undefined`, which stands
 * for the one that Playwright installs.
 */
export function chromiumPath(): string | undefined {
  const path = process.env.CHROMIUM_PATH || spawnSync('which', ['chromium'], { encoding: 'utf8' }).stdout?.trim();
  if (path && !existsSync(path)) {
    throw new Error(`CHROMIUM_PATH is "${path}", which does not exist: the path of a Chromium is expected.`);
  }
  return path || undefined;
}

/** Arguments for a browser without a screen that asks nothing of the network. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
