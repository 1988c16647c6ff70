import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GoldenCase, readReference } from '../../../dev/golden/sklearn/cases';
import { notebook } from '../../../dev/scenarios/notebook';
import { toCsv, wideTable } from '../../../dev/scenarios/table';

const folder = mkdtempSync(join(tmpdir(), 'anomaly-forest-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command in a process of its own, as `npm run --silent detect` does. */
function run(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const tsx = join('node_modules', '.bin', 'tsx');
  const { status, stdout, stderr } = spawnSync(tsx, [join('packages', 'cli', 'src', 'detect.ts'), ...args], {
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

describe('npm run detect', () => {
  // A process takes a second to start, more on a busy machine.
  jest.setTimeout(60_000);

  it("prints the verdict as JSON: the notebook's thirty samples", () => {
    const file = join(folder, 'notebook.csv');
    writeFileSync(file, toCsv(wideTable(notebook())));
    const [reference] = readReference<{ cases: GoldenCase[] }>('notebook.json').cases;
    const { code, stdout, stderr } = run(file, '--verdict', 'classic', '--contamination', '0.03', '--seed', '42');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ nSamples: 1000, flagged: reference.expected.flagged });
  });

  it('ends quietly when nobody reads on, as with "| head"', () => {
    const file = join(folder, 'long.csv');
    writeFileSync(file, toCsv(wideTable(notebook())));
    const command = `"${join('node_modules', '.bin', 'tsx')}" "${join('packages', 'cli', 'src', 'detect.ts')}" "${file}" --trees 1 | true`;
    const { stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stderr).toBe('');
  });

  it('shows its options with --help', () => {
    const { code, stdout } = run('--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^NAME\n    anomaly-forest detect - find incidents/);
  });

  it.each([
    [['nowhere.csv'], 'Got "nowhere.csv", expected a file of time series: there is no such file.'],
    [['any.csv', '--fast'], "Unknown option '--fast'; see --help for the options."],
    [
      ['any.csv', '--contamination', '0'],
      'Invalid contamination: got "0", expected auto or a share above 0, at most 0.5.',
    ],
  ])('exits with 2 and one sentence on %j', (args, sentence) => {
    expect(run(...args)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });
});
