import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..');
const read = (...file: string[]): string => readFileSync(path.join(root, ...file), 'utf8');

const { dependencies, devDependencies } = JSON.parse(read('package.json'));

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}
const { '': own, ...locked }: Record<string, LockedPackage> = JSON.parse(read('package-lock.json')).packages;

it('package.json asks for exact versions', () => {
  const ranges = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)
  );
  expect(ranges).toEqual([]);
});

it('every locked package has a version and a SHA-512, and comes from no other place than the registry', () => {
  const loose = Object.entries(locked).filter(
    ([, { version, resolved, integrity, link }]) =>
      !version || link || resolved !== undefined || !integrity?.startsWith('sha512-')
  );
  expect(own).toBeDefined();
  expect(Object.keys(locked).length).toBeGreaterThan(500);
  expect(loose).toEqual([]);
});

it('no package runs a script while it is installed', () => {
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
});

describe.each(readdirSync(path.join(root, '.github', 'workflows')))('.github/workflows/%s', (file) => {
  const workflow = read('.github', 'workflows', file);

  it('uses actions by their commit, with the version beside it', () => {
    const used = [...workflow.matchAll(/^\s*(?:- )?uses: *(.*)$/gm)].map(([, action]) => action);
    expect(used.filter((action) => !/^[\w./-]+@[0-9a-f]{40} # \S+$/.test(action))).toEqual([]);
  });

  it('may do no more than it says', () => {
    expect(workflow).toMatch(/^\s*permissions:/m);
  });
});
