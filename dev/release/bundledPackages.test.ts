import { bundledFolders } from './bundledPackages';

const map = (...sources: string[]): string => JSON.stringify({ sources });

it('packages are named once each, also those inside others and those with a scope', () => {
  const folders = bundledFolders([
    map('webpack://id/./panel/x.ts', 'webpack://id/../node_modules/seedrandom/index.js'),
    map('webpack://id/../node_modules/seedrandom/lib/alea.js', 'webpack://id/../node_modules/@grafana/i18n/dist/a.mjs'),
    map('webpack://id/../node_modules/a/node_modules/b/index.js'),
  ]);

  expect(folders).toEqual(['node_modules/@grafana/i18n', 'node_modules/a/node_modules/b', 'node_modules/seedrandom']);
});

it('single files below node_modules, such as virtual modules of the build, are no packages', () => {
  expect(bundledFolders([map('webpack://id/../node_modules/grafana-public-path.js')])).toEqual([]);
});
