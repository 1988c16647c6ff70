import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { zipFolder } from './zipFolder';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zip-folder-'));
  mkdirSync(path.join(folder, 'img'));
  writeFileSync(path.join(folder, 'plugin.json'), '{}');
  writeFileSync(path.join(folder, 'img', 'logo.svg'), '<svg/>');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('an archive holds all files below the folder, under one top-level folder', () => {
  const files = unzipSync(zipFolder(folder, 'some-plugin'));

  expect(Object.keys(files)).toEqual(['some-plugin/img/logo.svg', 'some-plugin/plugin.json']);
  expect(strFromU8(files['some-plugin/img/logo.svg'])).toBe('<svg/>');
});

test('equal files written at another time give equal bytes', () => {
  const before = zipFolder(folder, 'some-plugin');
  utimesSync(path.join(folder, 'plugin.json'), 0, 0);

  expect(Buffer.from(zipFolder(folder, 'some-plugin')).equals(before)).toBe(true);
});

test('another content gives other bytes', () => {
  const before = zipFolder(folder, 'some-plugin');
  writeFileSync(path.join(folder, 'plugin.json'), '[]');

  expect(Buffer.from(zipFolder(folder, 'some-plugin')).equals(before)).toBe(false);
});
