import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommandLine } from './commandLine';

describe('readCommandLine', () => {
  const shared = mkdtempSync(join(tmpdir(), 'shared-'));
  beforeAll(() => mkdirSync(join(shared, 'data')));
  afterAll(() => rmSync(shared, { recursive: true }));

  it('takes all parts, or those that are named, in the order of the table', () => {
    expect(
      readCommandLine(['--shared', shared, '--only', 'wsd, microsoft'], 's').parts.map(({ name }) => name)
    ).toEqual(['microsoft', 'wsd']);
    const all = readCommandLine(['--shared', shared, '--weeks', shared], 's');
    expect(all.parts.length).toBeGreaterThan(10);
    expect(all).toMatchObject({ isComplete: true, sources: { shared, weeks: shared, seed: 's' } });
    expect(readCommandLine(['--shared', shared], 's').isComplete).toBe(false);
  });

  it('says which part or folder it does not know', () => {
    expect(() => readCommandLine(['--shared', shared, '--only', 'nab'], 's')).toThrow(
      'Got the part "nab", expected some'
    );
    expect(() => readCommandLine(['--shared', join(shared, 'none')], 's')).toThrow('which does not exist');
  });
});
