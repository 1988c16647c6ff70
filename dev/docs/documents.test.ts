import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { faults } from '../live/faults';

const root = path.join(__dirname, '..', '..');
const scripts: Record<string, string> = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).scripts;

const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...execFileSync('git', ['ls-files', '*/README.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n'),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
];

function read(document: string): string {
  return readFileSync(path.join(root, document), 'utf8');
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, group]) => group);
}

/** The blocks of shell commands, in their order. */
function commands(document: string): string[] {
  return matches(read(document), /```bash\n([\s\S]*?)```/g);
}

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('names only npm scripts that exist', () => {
    const named = matches(text, /\bnpm run (?:--silent |-s )?([\w:-]+)/g);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const links = matches(text.replaceAll(/`[^`\n]*`/g, ''), /\]\((?!https?:|#)([^)#]+)/g);
    const folder = path.dirname(path.join(root, document));
    expect(links.filter((link) => !existsSync(path.join(folder, link)))).toEqual([]);
  });
});

it('CONTRIBUTING.md explains every script', () => {
  const text = read('CONTRIBUTING.md');
  expect(Object.keys(scripts).filter((name) => !text.includes(name))).toEqual([]);
});

it('docs/how-to/real-stack.md: puts on every fault that there is, and no other', () => {
  const named = matches(read('docs/how-to/real-stack.md'), /\/fault\/(\w+)/g);
  expect(named.sort()).toEqual(Object.keys(faults).sort());
});

describe('docs/tutorial.md, step 3', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tutorial-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  // A process takes a second to start, more on a busy machine.
  jest.setTimeout(60_000);

  /** Writes the tutorial's file with its first or second command, and asks for the verdict with its own command. */
  function verdictOf(writeCommand: number): { incidents: unknown } {
    const named = commands('docs/tutorial.md').filter((command) => command.includes('telemetry.csv'));
    const writes = named.filter((command) => command.includes('> telemetry.csv'));
    const [detect] = named.filter((command) => command.includes('npm run --silent detect'));
    expect(writes).toHaveLength(2);
    execFileSync('bash', ['-euc', writes[writeCommand]], { cwd: folder });
    const inFolder = detect.replace('telemetry.csv', path.join(folder, 'telemetry.csv'));
    return JSON.parse(execFileSync('bash', ['-euc', inFolder], { cwd: root, encoding: 'utf8', stdio: 'pipe' }));
  }

  /** What the command prints that shows the incidents alone. */
  function incidentsAlone(): object {
    const [command] = commands('docs/tutorial.md').filter((text) => text.includes('--incidents-only'));
    const inFolder = command.replace('telemetry.csv', path.join(folder, 'telemetry.csv'));
    return JSON.parse(execFileSync('bash', ['-euc', inFolder], { cwd: root, encoding: 'utf8', stdio: 'pipe' }));
  }

  it('finds what the text says', () => {
    expect(verdictOf(0).incidents).toEqual([
      expect.objectContaining({
        kind: 'latency-up',
        startSample: 120,
        endSample: 129,
        drivers: [expect.objectContaining({ signal: 'Latency', typical: 44.95, actual: 293.8 }), expect.anything()],
      }),
    ]);
    expect(incidentsAlone()).toMatchObject({ incidents: [{ kind: 'latency-up' }] });
    expect(incidentsAlone()).not.toHaveProperty('labels');
  });

  it('finds a fall of traffic in the second file', () => {
    expect(verdictOf(1).incidents).toEqual([expect.objectContaining({ kind: 'traffic-down' })]);
  });
});
