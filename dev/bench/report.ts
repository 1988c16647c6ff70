import { cpus } from 'node:os';
import { REFERENCE } from './contestants';
import { median } from './measure';
import { type Results, resultTable } from './resultTable';

/** The results as a page of Markdown. */
export function report(results: Results, versions: readonly string[]): string {
  const reference = (size: string): number => median(results.get(size)?.get(REFERENCE)?.milliseconds ?? []);
  return [
    '# Speed',
    '',
    'Fit on all samples and score all of them: 100 trees of 256 samples, depth 8, one thread unless told otherwise. The',
    'contestants take turns in one run; medians. `npm run bench` installs the peers outside the repository and writes',
    'this page.',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus()[0].model} (${cpus().length} cores), node ${process.versions.node},`,
    `${versions.map((version) => version.replace(/[=@]+/, ' ')).join(', ')}.`,
    '',
    `## Times ${REFERENCE}'s speed`,
    '',
    resultTable(results, ({ milliseconds }, size) => (reference(size) / median(milliseconds)).toPrecision(2)),
    '',
    '## Milliseconds',
    '',
    resultTable(results, ({ milliseconds }) => median(milliseconds).toPrecision(3)),
    '',
    '## Peak memory of the process, MB',
    '',
    resultTable(results, ({ peakMegabytes }) => peakMegabytes.toFixed(0)),
    '',
    '"ours": a new seed each time. "refreshed": seed and number of samples stay the same, as when a panel is refreshed;',
    'the drawn rows are kept. "first call": in a fresh process. Peers have reached their working speed, too. "-": a run',
    'would take more than a minute. Ours are bit for bit the scores of scikit-learn (with 2^x correctly rounded); the',
    'other peers compute something else: isotree another random stream, npm isolation-forest grows its trees on all',
    'samples, npm ml-isolation-forest does not subsample.',
    '',
  ].join('\n');
}
