import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GoldenCase, readReference } from '../../../dev/golden/sklearn/cases';
import { toCsv } from '../../../dev/scenarios/table';
import { evenTimes } from '../../../dev/scenarios/telemetry';
import { parseArguments } from './arguments';
import { jsonReport } from './format/jsonReport';
import { judgeFile } from './judgeFile';

const folder = mkdtempSync(join(tmpdir(), 'anomaly-forest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, X: GoldenCase['X']): string {
  const path = join(folder, name);
  const columns = X.map((column, i): [string, typeof column] => [`x${i}`, column]);
  writeFileSync(path, toCsv({ Time: evenTimes(X[0].length, 60_000), ...Object.fromEntries(columns) }));
  return path;
}

/** A count as it is, a fraction with its decimal point. */
function numberText(value: number | 'auto', isFraction: boolean): string {
  return isFraction && Number.isInteger(value) ? `${value}.0` : String(value);
}

function commandLine({ X, X_new, params, scale }: GoldenCase): string[] {
  return [
    ...[write('X.csv', X), '--verdict', 'classic', '--missing', 'keep'],
    ...['--trees', String(params.n_estimators), '--seed', String(params.random_state)],
    ...['--max-samples', numberText(params.max_samples, params.max_samples_is_fraction)],
    ...['--max-features', numberText(params.max_features, params.max_features_is_fraction)],
    ...['--contamination', String(params.contamination)],
    ...(params.bootstrap ? ['--bootstrap'] : []),
    ...(scale ? [] : ['--no-scale']),
    ...(X_new ? ['--new', write('X_new.csv', X_new)] : []),
  ];
}

describe('the command line takes every parameter of scikit-learn', () => {
  const cases = ['notebook.json', 'cases.json', 'odd-values.json']
    .flatMap((file) => readReference<{ cases: GoldenCase[] }>(file).cases)
    .filter(({ X }) => X[0].length > 1);

  it.each(cases.map((reference) => [reference.name, reference] as const))('%s', async (_, reference) => {
    const args = parseArguments(commandLine(reference));
    const { expected } = reference;
    expect(args === 'help' ? args : jsonReport(await judgeFile(args))).toMatchObject({
      nSamples: reference.X[0].length,
      offset: expected.offset_from_exact_scores,
      flagged: expected.flagged,
      ...(expected.new && { new: { flagged: expected.new.flagged } }),
    });
  });
});
