import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** It has no types. */
const { satisfies } = jest.requireActual<{ satisfies(version: string, range: string): boolean }>('semver');

const root = path.join(__dirname, '..', '..');
const read = (...file: string[]): string => readFileSync(path.join(root, ...file), 'utf8');

const packages = readdirSync(path.join(root, 'packages')).map((name) => path.join('packages', name));

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly engines?: { readonly node?: string };
}
const all: Record<string, LockedPackage> = JSON.parse(read('package-lock.json')).packages;

/** Our own packages: the root, those in packages/, and the links to them. */
const own = (name: string, { link, resolved }: LockedPackage): boolean =>
  name === '' || name.startsWith('packages/') || (link === true && resolved?.startsWith('packages/') === true);
const locked = Object.entries(all).filter(([name, entry]) => !own(name, entry));

it.each(['.', ...packages])('%s/package.json asks for exact versions', (folder) => {
  const { dependencies, devDependencies } = JSON.parse(read(folder, 'package.json'));
  const ranges = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)
  );
  expect(ranges).toEqual([]);
});

it('every locked package has a version and a SHA-512, and comes from no other place than the registry', () => {
  const loose = locked.filter(
    ([, { version, resolved, integrity, link }]) =>
      !version || link || resolved !== undefined || !integrity?.startsWith('sha512-')
  );
  expect(all['']).toBeDefined();
  expect(locked.length).toBeGreaterThan(500);
  expect(loose).toEqual([]);
});

// i18next-cli declares Node 22 and works with 20, where CI runs it: its range is taken out of package-lock.json by hand.
it('npm ci warns of no package on the oldest Node', () => {
  expect(JSON.parse(read('package.json')).engines.node).toBe('>=20');
  const refusing = locked.filter(([, { engines }]) => engines?.node && !satisfies('20.99.0', engines.node));
  expect(refusing.map(([name]) => name)).toEqual([]);
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
