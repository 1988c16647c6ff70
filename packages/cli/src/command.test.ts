import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

// Builds, packs and installs: on a busy machine each takes seconds.
jest.setTimeout(180_000);

const cli = resolve('packages', 'cli');
const folder = mkdtempSync(join(tmpdir(), 'anomaly-forest-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, args: readonly string[], cwd: string, input?: string | Uint8Array): Outcome {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, input, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

/** 120 minutes of a latency that is six times as high for ten of them, from minute `from` on. */
function latency(from: number): string {
  const rows = Array.from({ length: 120 }, (_, i) => {
    const value = (i >= from && i < from + 10 ? 6 : 1) * (45 + ((i * 7) % 5));
    return `${new Date(Date.UTC(2026, 2, 10) + 60_000 * i).toISOString()},${value}`;
  });
  return ['time,latency (ms)', ...rows, ''].join('\n');
}

describe('the packed command', () => {
  let inputs: string[] = [];

  beforeAll(() => {
    const meta = join(folder, 'meta.json');
    const built = run('npm', ['run', 'build', '--silent', '--', `--metafile=${meta}`], cli);
    expect(built.code).toBe(0);
    inputs = Object.keys(JSON.parse(readFileSync(meta, 'utf8')).inputs);
    const packed = run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], cli);
    const [{ filename }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('[\n')));
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const options = ['--offline', '--omit=optional', '--no-audit', '--no-fund', '--no-save'];
    expect(run('npm', ['install', ...options, join(folder, filename)], folder)).toMatchObject({ code: 0 });
  });

  const command = (args: readonly string[], input?: string | Uint8Array): Outcome =>
    run(join(folder, 'node_modules', '.bin', 'anomaly-forest'), args, folder, input);

  it('stands on the core alone: no Grafana, no React, nothing of the panel', () => {
    const ours = inputs.filter((path) => !path.includes('node_modules/'));
    expect(ours).toContain('src/main.ts');
    expect(
      ours.every((path) => path.startsWith('src/') || path.startsWith('../core/src/') || path === 'package.json')
    ).toBe(true);
    const packages = inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
    expect([...new Set(packages)].sort()).toEqual(['papaparse', 'seedrandom']);
  });

  it('brings the licences of the code of others', () => {
    const licences = join(folder, 'node_modules', '@anomaly-forest', 'cli', 'dist', 'LICENSES.txt');
    expect(readFileSync(licences, 'utf8')).toMatch(/Apache License[^]*Matthew Holt[^]*David Bau/);
  });

  it('judges a file: JSON where no terminal is', () => {
    writeFileSync(join(folder, 'latency.csv'), latency(60));
    const { code, stdout, stderr } = command(['detect', 'latency.csv']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      nSamples: 120,
      incidents: [{ start: '2026-03-10T01:00:00.000Z', kind: 'latency-up', ongoing: false }],
    });
  });

  it('reads standard input, compressed or not', () => {
    const plain = command(['detect', '-', '--format', 'table'], latency(60));
    expect(plain.stdout).toMatch(/^standard input: 120 samples of latency \(ms\), .*\n1 incident, none ongoing\n/);
    expect(plain.stdout).toMatch(
      /2026-03-10 01:00 {2}01:10 {2}10m .*latency up {2}latency \d+ ms, typically \d+ ms \(x6/
    );
    expect(command(['detect', '-', '--format', 'table'], gzipSync(latency(60))).stdout).toBe(plain.stdout);
  });

  it('waits for standard input that comes late, as from a query', () => {
    const bin = join(folder, 'node_modules', '.bin', 'anomaly-forest');
    const late = run('sh', ['-c', `(sleep 1; cat latency.csv) | "${bin}" detect - --fail-on any > /dev/null`], folder);
    expect(late).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  it.each([
    ['any', 60, 1],
    ['ongoing', 60, 0],
    ['ongoing', 110, 1],
    ['any', 1000, 0],
  ])('--fail-on %s, incident from minute %d: exit code %d', (failOn, from, code) => {
    const outcome = command(['detect', '-', '--fail-on', failOn, '--incidents-only'], latency(from));
    expect(outcome).toMatchObject({ code, stderr: '' });
    expect(JSON.parse(outcome.stdout)).not.toHaveProperty('labels');
  });

  it.each([
    [['detect', '-'], '', 'standard input: The file is empty, expected a header line and rows of time and numbers.\n'],
    [['detect'], '', 'Got no file, expected one, or - for standard input (see --help).\n'],
    [['judge'], '', 'Got the verb "judge", expected detect: anomaly-forest detect FILE (see --help).\n'],
    [[], '', 'Got no verb, expected detect: anomaly-forest detect FILE (see --help).\n'],
    [
      ['detect', '-'],
      'PAR1\0\0\0\0PAR1',
      'standard input: it is a Parquet file, expected the package hyparquet to read it: npm install hyparquet.\n',
    ],
  ])('%j on %j ends with 2 and one sentence', (args, input, stderr) => {
    expect(command(args, input)).toEqual({ code: 2, stdout: '', stderr });
  });

  it('has a manual page for the command and for its verb, within 80 columns', () => {
    const [general, detect] = [command(['--help']).stdout, command(['detect', '--help']).stdout];
    expect(general).toMatch(/^NAME\n {4}anomaly-forest - /);
    expect(detect).toMatch(/^NAME\n {4}anomaly-forest detect - /);
    for (const section of ['SYNOPSIS', 'INPUT', 'SIGNALS', 'OUTPUT', 'EXIT STATUS', 'EXAMPLES']) {
      expect(detect).toContain(`\n${section}\n`);
    }
    expect(Math.max(...detect.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(command(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
