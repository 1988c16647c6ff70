import { createHash } from 'node:crypto';

/**
 * Leaves a share of all changes to be asked about, `MUTATION_SAMPLE` (0 .. 1), drawn by `MUTATION_SEED`: whether one is
 * in hangs on nothing but itself and the seed. Stryker counts the others as invalid, which is outside of every score.
 */
class SampleChecker {
  async init() {}

  async check(mutants) {
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isInSample(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
      ])
    );
  }
}

function isInSample({ fileName, location: { start, end }, replacement }) {
  const file = fileName.slice(fileName.lastIndexOf('/src/'));
  const key = [process.env.MUTATION_SEED ?? 1, file, start.line, start.column, end.line, end.column, replacement];
  const hash = createHash('sha256').update(key.join('\n')).digest();
  return hash.readUInt32BE() / 2 ** 32 < Number(process.env.MUTATION_SAMPLE);
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: SampleChecker }];
