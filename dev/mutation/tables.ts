import { type Counts, countChanges, type Mutant, scoreOf } from './score';

/** Stryker's JSON report, as far as it is used. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

/** A table of the parts, and one of their files. */
export function tablesOf(reports: ReadonlyMap<string, Report>): string {
  const parts = [...reports].map(([name, { files }]) => ({
    name,
    ...countChanges(Object.values(files).flatMap(({ mutants }) => mutants)),
  }));
  const files = [...reports.values()]
    .flatMap((report) => Object.entries(report.files))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { mutants }]) => ({ name: `\`${name}\``, ...countChanges(mutants) }));
  const together = `Together: ${inPercent(parts)} of ${sum(parts, 'nChanges')} changes.`;
  return (
    [
      table('part', parts),
      together,
      table(
        'file',
        files.filter(({ nTried }) => nTried > 0)
      ),
    ].join('\n\n') + '\n'
  );
}

type Row = Counts & { readonly name: string };

function table(what: string, rows: readonly Row[]): string {
  const lines = rows.map(
    (row) =>
      `| ${row.name} | ${row.nChanges} | ${row.nTried} | ${row.nNoticed} | ${row.nTimedOut} | ${inPercent([row])} |`
  );
  const head = `| ${what} | changes | tried | noticed | time was up | score |\n| --- | --- | --- | --- | --- | --- |`;
  return [head, ...lines].join('\n');
}

function sum(rows: readonly Row[], key: keyof Counts): number {
  return rows.reduce((total, row) => total + row[key], 0);
}

function inPercent(counts: readonly Counts[]): string {
  const { share, plusMinus } = scoreOf(counts);
  const error = plusMinus > 0 ? ` ± ${(100 * plusMinus).toFixed(1)}` : '';
  return `${(100 * share).toFixed(1)}${error} %`;
}
