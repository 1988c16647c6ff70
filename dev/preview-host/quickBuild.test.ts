import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { languages } from '../../src/plugin.json';
import { quickBuild } from './quickBuild';

// esbuild starts a process of its own; a second, more on a busy machine.
jest.setTimeout(60_000);

describe('the plugin, built quickly', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'quick-build-'));
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  beforeAll(() => quickBuild(folder));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is an AMD module that asks Grafana for what Grafana shares, and for nothing else', () => {
    const define = jest.fn();
    runInNewContext(read('module.js'), { define });
    const [[dependencies]] = define.mock.calls;
    const shared = [
      '@emotion/css',
      '@grafana/data',
      '@grafana/runtime',
      '@grafana/ui',
      'i18next',
      'lodash',
      'react',
      'rxjs',
    ];
    expect([...dependencies].sort()).toEqual(shared);
  });

  it('holds the worker as a script of its own, which starts', () => {
    const [, literal] =
      /detection\.worker\.ts"\(exports, module\w*\) \{\s*module\w*\.exports = (.*);$/m.exec(read('module.js')) ?? [];
    const postMessage = jest.fn();
    runInNewContext(runInNewContext(literal), { self: { postMessage } });
    expect(postMessage).toHaveBeenCalledWith({ type: 'ready' });
  });

  it('brings a plugin.json with version and date, and every translation', () => {
    expect(JSON.parse(read('plugin.json')).info).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      updated: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(readdirSync(path.join(folder, 'locales')).sort()).toEqual([...languages].sort());
  });
});
